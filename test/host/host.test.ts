/// <reference types="vite/client" />
/** Runs the plugin's specs on its source, on the host in jsdom. */

import manifest from '../../manifest.json' with { type: 'json' };
import * as plugin from '../../src/main';
import { testSpecs, type SpecFile } from './jsdom-specs';

testSpecs(manifest, plugin, import.meta.glob<SpecFile>('../specs/*.spec.ts', { eager: true }));
