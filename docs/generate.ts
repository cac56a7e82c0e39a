import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { networkFilePage } from "./network-file-reference";
import { rulesPage } from "./rules-page";

writeFileSync(join(__dirname, "rules.md"), rulesPage());
writeFileSync(join(__dirname, "network-file.md"), networkFilePage());
