// Preloaded into the Node processes of a job: names below `.localhost` are this machine (RFC 6761), which not every resolver knows.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

const { lookup } = dns;
dns.lookup = (name, ...rest) => lookup(/(?:^|\.)localhost$/u.test(name) ? '127.0.0.1' : name, ...rest);
syncBuiltinESMExports();
