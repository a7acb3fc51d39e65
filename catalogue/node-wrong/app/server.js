// One page on loopback, and a clean end on SIGTERM.
const server = require('node:http').createServer((_, answer) => answer.end('hello\n'));
server.listen(3000, '127.0.0.1', () => console.log('listening on 127.0.0.1:3000'));
process.on('SIGTERM', () => server.close(() => process.exit(0)));
