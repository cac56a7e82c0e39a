import { visibleIn, type Complaint } from "../../lib/text";
import type { Colors } from "./colors";

/** A complaint that the user has accepted, with the reason. */
export interface AcknowledgedComplaint extends Complaint {
  readonly reason: string;
}

/**
 * A complaint as text: where, what, why, the fix and the page. The first line has the form that editors and CI systems
 * recognize.
 */
export function complaintText(given: Complaint, colors: Colors): string {
  const complaint = visibleIn(given);
  const paint = complaint.severity === "error" ? colors.red : colors.yellow;
  const kind = paint([complaint.severity, ...(complaint.rule === undefined ? [] : [complaint.rule])].join(" "));
  const { why, fix, page } = complaint;
  const isCall = complaint.file === undefined && complaint.rule === undefined;
  const advice = isCall
    ? [[undefined, fix]]
    : [
        ["why", why],
        ["fix", fix],
        ["see", page && colors.dim(page)],
      ];
  return [
    `${whereIs(complaint)}${kind}: ${whatIs(complaint)}`,
    ...advice.flatMap(([label, text]) => (text ? [`    ${label ? `${label}: ` : ""}${text}`] : [])),
  ].join("\n");
}

/** An acknowledged complaint on one line. */
export function acknowledgedLine(given: AcknowledgedComplaint, colors: Colors): string {
  const complaint = visibleIn(given);
  return colors.dim(
    `${whereIs(complaint)}acknowledged ${complaint.rule ?? ""}: ${whatIs(complaint)} (reason: ${complaint.reason})`,
  );
}

/** A complaint that may be wrong, because it rests on what is assumed of the network, on one line. */
export function unsureLine(given: Complaint, colors: Colors): string {
  const complaint = visibleIn(given);
  return colors.dim(`${whereIs(complaint)}not sure of ${complaint.rule ?? ""}: ${whatIs(complaint)}`);
}

/** Whether one of the complaints is an error, which forbids a deployment. */
export function hasErrors(complaints: readonly Complaint[]): boolean {
  return complaints.some((complaint) => complaint.severity === "error");
}

/** How many of each kind there are, such as `1 error, 2 warnings`. */
export function countComplaints(complaints: readonly Complaint[], acknowledged: readonly Complaint[] = []): string {
  const errors = complaints.filter((complaint) => complaint.severity === "error").length;
  return [
    counted(errors, "error"),
    counted(complaints.length - errors, "warning"),
    ...(acknowledged.length === 0 ? [] : [`${acknowledged.length} acknowledged`]),
  ].join(", ");
}

/** A number and its noun, such as `no errors`, `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`;
}

function whereIs({ file, line, column }: Complaint): string {
  return file === undefined ? "" : `${[file, line, column].filter((part) => part !== undefined).join(":")}: `;
}

function whatIs({ field, element, message }: Complaint): string {
  // Many messages begin with the name of the field or element.
  const about = field ?? element;
  return about === undefined || about === "" || message.startsWith(about) ? message : `${about}: ${message}`;
}
