#!/usr/bin/env node
import { openCli } from './doors.js';

await openCli();
