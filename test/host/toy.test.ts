/// <reference types="vite/client" />
/** Runs the host's own specs on the toy plugin in jsdom. */

import { testSpecs, type SpecFile } from './jsdom-specs';
import manifest from './toy-manifest.json' with { type: 'json' };
import * as toy from './toy-plugin';

testSpecs(manifest, toy, import.meta.glob<SpecFile>('../specs/host/*.spec.ts', { eager: true }));
