#!/usr/bin/env node
import * as nodeModule from "node:module";

// Later starts take the compiled code of what is loaded from here on from a cache, where Node has one: from 22.8 on.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();

void import("./main");
