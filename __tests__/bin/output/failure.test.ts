import { UsageError, WrongNetworkError, reportFailure } from "../../../bin/output/failure";
import type { Io } from "../../../bin/output/io";

function report(error: unknown, json = false, env: Io["env"] = {}) {
  const texts = { stdout: "", stderr: "" };
  const output = (name: keyof typeof texts) => ({ write: (text: string) => void (texts[name] += text), isTTY: false });
  const readStdin = () => Promise.resolve("");
  const io = { stdout: output("stdout"), stderr: output("stderr"), readStdin, cwd: "/", env };
  return { exitCode: reportFailure(error, io, json), ...texts };
}

const mistake = new TypeError("x is not\n a function");

test("counts the problems of a network when there are several", () => {
  const problem = {
    severity: "error",
    file: "network.yaml",
    line: 3,
    column: 5,
    field: "name",
    message: "is odd",
  } as const;
  const warning = { ...problem, severity: "warning", rule: "ARS901" } as const;
  expect(report(new WrongNetworkError([problem, warning]))).toEqual({
    exitCode: 1,
    stdout: "",
    stderr:
      "network.yaml:3:5: error: name: is odd\n" +
      "network.yaml:3:5: warning ARS901: name: is odd\n" +
      "1 error, 1 warning\n",
  });
});

test("tells a wrong call what to do instead", () => {
  expect(report(new UsageError("that is odd", "do this"))).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: "error: that is odd\n    do this\n",
  });
});

test("tells a mistake of this program in one line, with where to report it", () => {
  const { exitCode, stdout, stderr } = report(mistake);
  expect({ exitCode, stdout }).toEqual({ exitCode: 70, stdout: "" });
  expect(stderr).toMatch(/^error: unexpected: x is not a function \(.*https:\/\/\S+\/issues\)\n$/);
});

test("shows the stack trace of a mistake only when it is asked for", () => {
  expect(report(mistake, false, { DEBUG: "1" }).stderr).toMatch(/^ +at /m);
  expect(report(new UsageError("that is odd"), false, { DEBUG: "1" }).stderr).not.toMatch(/^ +at /m);
});

test("repeats no message in the stack trace, which could have lines of its own", () => {
  const { stderr } = report(new Error("odd\nforged"), false, { DEBUG: "1" });
  expect(stderr).toMatch(/unexpected: odd forged /);
  expect(stderr).not.toMatch(/^forged/m);
});

test("answers in one JSON document", () => {
  const { exitCode, stdout, stderr } = report(mistake, true);
  expect({ exitCode, stderr }).toEqual({ exitCode: 70, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ problems: [{ severity: "error" }] });
});
