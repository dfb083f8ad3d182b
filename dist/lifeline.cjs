/** Loaded into each Node child: ends it, and all that it started, when the process that started it is gone, which closes the other end of this pipe. */
'use strict';
const { fstatSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

// Settings of V8 are no arguments that a program may hand on to its threads and children.
process.execArgv = process.execArgv.filter((argument) => !argument.includes('-semi-space-size='));

// Node loads it again into the threads and children of the child, which have no such pipe of their own.
if (isMainThread && process.send === undefined && isPipe(3)) {
  const { Socket } = require('node:net');
  new Socket({ fd: 3 })
    .on('close', () => process.kill(-process.pid, 'SIGKILL'))
    .resume()
    .unref();
}

function isPipe(descriptor) {
  try {
    const found = fstatSync(descriptor);
    return found.isFIFO() || found.isSocket();
  } catch {
    return false;
  }
}
