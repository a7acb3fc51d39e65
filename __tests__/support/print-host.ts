import { lookAtHost } from '../../src/evidence/host/collect.ts';

const host = lookAtHost({ root: '/', required: false, runner: undefined, endpoint: undefined });
console.log(
  JSON.stringify(
    host.state === 'collected'
      ? { machine: host.value.machine.kind, container: host.value.container.kind }
      : { state: host.state },
  ),
);
