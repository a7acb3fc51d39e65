export const id = 423;
export const ids = [423];
export const modules = {

/***/ 6423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainBuildFailure: () => (/* binding */ explainBuildFailure)
/* harmony export */ });
/* harmony import */ var dockerfile_ast__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8390);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8701);


/** Lines of the log that the report shows of a failed build. */
const TAIL = 30;
/**
 * Finds out where and why a build failed, from what the builder printed.
 * BuildKit names the line by a `Dockerfile:3` block; an older one names only the step, and the legacy builder too:
 * there the step is looked up among the Dockerfile's instructions.
 * @param file path of the Dockerfile as the user knows it, for the annotation.
 * @param dockerfile text of it; undefined when it is no file of the checkout (a Git context).
 */
function explainBuildFailure({ log, stderr }, file, dockerfile) {
    const lines = plainLines(log);
    const line = dockerfile === undefined ? undefined : failedLine(lines, dockerfile);
    return {
        message: lastWord(plainLines(stderr)),
        instruction: line === undefined ? undefined : instructionAt(dockerfile ?? '', line),
        location: line === undefined ? undefined : { file, line },
        logTail: lines
            .filter((text) => text !== '')
            .slice(-TAIL)
            .join('\n'),
    };
}
/** Characters of a line that are looked at; what a RUN prints may be one line without end. */
const LINE_LIMIT = 2_000;
function plainLines(output) {
    return output.split(/\r\n|[\n\r\u2028\u2029]/).map((text) => text
        .slice(0, LINE_LIMIT)
        .replaceAll(/\x1b\[[0-9;]*[A-Za-z]/g, '')
        .trimEnd());
}
/** buildx marks its error; elsewhere it is the last line, without hints and the status that git's words end with. */
function lastWord(lines) {
    const words = lines.filter((line) => line !== '' && !/^(?:(?:See|Run) '|: )/.test(line));
    const error = words.findLast((line) => line.startsWith('ERROR: ')) ?? words.at(-1) ?? 'no message';
    return error.replace(PREFIXES, '');
}
/** What the parts of BuildKit and the client put in front of each other's errors. */
const PREFIXES = /^(?:ERROR: |failed to build: |failed to solve: |failed to receive status: |rpc error: code = \w+ desc = |failed to solve with frontend dockerfile\.v0: |failed to create LLB definition: |Error response from daemon: )+/;
function failedLine(log, dockerfile) {
    return reportedLine(log) ?? stepLine(log, dockerfile) ?? baseLine(log, dockerfile);
}
/** The first group of the last line that fits. */
function last(log, pattern) {
    return pattern.exec(log.findLast((line) => pattern.test(line)) ?? '')?.[1];
}
function reportedLine(log) {
    const head = log.findLast((_, index) => log[index + 1] === '-'.repeat(20) && log[index + 2]?.includes(' | '));
    const block = /^\S+:(\d+)$/.exec(head ?? '')?.[1];
    const found = block ?? last(log, /dockerfile parse error (?:on )?line (\d+)/i);
    return found === undefined ? undefined : Number(found);
}
function stepLine(log, dockerfile) {
    const buildkit = last(log, /^ > \[[^\]]*\] (.+):$/);
    const legacy = last(log, /^Step \d+\/\d+ : (.+)$/);
    // BuildKit's step has its variables filled in, the command that its error quotes has not.
    const command = last(log, /executor failed running \[\/bin\/sh -c (.+)\]: exit code/);
    const wanted = [buildkit, legacy, command === undefined ? undefined : `RUN ${command}`]
        .filter((text) => text !== undefined)
        .map(foldSpace);
    return instructions(dockerfile).find(({ text }) => wanted.includes(text))?.line;
}
/** An older BuildKit names only the image that it could not get; a variable in FROM is not filled in here. */
function baseLine(log, dockerfile) {
    const image = last(log, /^ > \[internal\] load metadata for (\S+):$/);
    if (image === undefined)
        return undefined;
    const bases = instructions(dockerfile).filter(({ text }) => /^FROM /i.test(text));
    const named = bases.find(({ text }) => wholeName(/^FROM (?:--\S+ )*(\S+)/i.exec(text)?.[1]) === image);
    return (named ?? (bases.length === 1 ? bases[0] : undefined))?.line;
}
function wholeName(text) {
    const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text ?? '');
    if (reference === undefined)
        return undefined;
    return (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)({ ...reference, tag: reference.tag ?? (reference.digest ? undefined : 'latest') });
}
function instructionAt(dockerfile, line) {
    return instructions(dockerfile).findLast((instruction) => instruction.line <= line)?.text;
}
function instructions(dockerfile) {
    return dockerfile_ast__WEBPACK_IMPORTED_MODULE_0__.DockerfileParser.parse(dockerfile)
        .getInstructions()
        .map((instruction) => ({
        text: foldSpace(instruction.getTextContent()),
        line: instruction.getRange().start.line + 1,
    }));
}
/** Joins continued lines and folds white space, as the builders do when they name a step. */
function foldSpace(text) {
    return text
        .replaceAll(/^[ \t]*#.*\n/gm, '')
        .replaceAll(/\\\s*\n/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
}


/***/ })

};
