import { dualHomed } from "../support/topologies";
import { Lab } from "./lab";
import { runnable } from "./runnable";

/** A lab that runs until its process is ended, for the test of what is left of it then. */
Lab.start(runnable(dualHomed())).then(
  ({ namespaces }) => {
    console.log(JSON.stringify({ prefix: namespaces.nameOf(""), folder: namespaces.folder }));
    setInterval(() => undefined, 1000);
  },
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
