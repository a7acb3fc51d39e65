import { asRoot } from './root.ts';

/** Covers the runner's folder for temporary files by one that only the action sees, and brings its files back. */
const PROGRAM = `
cd "$RUNNER_TEMP"
mount -t tmpfs tmpfs "$RUNNER_TEMP"
code=0
(cd "$OLDPWD" && exec "$@") || code=$?
cp -r "$RUNNER_TEMP/." .
exit "$code"
`;

/** Stands in front of the action's command; the engine does not see its temporary files then, as one elsewhere. */
export const UNSEEN = asRoot('unshare', '--mount', 'bash', '-ec', PROGRAM, 'bash');
