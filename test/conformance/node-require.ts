import { createRequire } from 'node:module';

// The package `yaml` calls `require`, which Node does not give to the ES module that the engine is bundled into.
Object.assign(globalThis, { require: createRequire(import.meta.url) });
