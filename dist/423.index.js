export const id = 423;
export const ids = [423];
export const modules = {

/***/ 6423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainBuildFailure: () => (/* binding */ explainBuildFailure)
/* harmony export */ });
/* harmony import */ var dockerfile_ast__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8390);
/* harmony import */ var _engine_engine_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9288);


/** Lines of the log that the report shows of a failed build. */
const TAIL = 30;
/**
 * Finds out where and why a build failed, from what the builder printed.
 * BuildKit names the line by a `Dockerfile:3` block; an older one names only the step, and the legacy builder too:
 * there the step is looked up among the Dockerfile's instructions.
 * @param log all that the builder printed (untrusted text).
 * @param file path of the Dockerfile as the user knows it, for the annotation.
 * @param dockerfile text of it; undefined when it cannot be read (a Git context).
 */
function explainBuildFailure(log, file, dockerfile) {
    const plain = log.replaceAll(/\x1b\[[0-9;]*[A-Za-z]/g, '');
    const line = reportedLine(plain) ?? stepLine(plain, dockerfile);
    const lines = plain.split('\n').map((text) => text.trimEnd());
    const error = lines.findLast((text) => text.startsWith('ERROR: ')) ?? (0,_engine_engine_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .lastErrorLine */ .H)(plain);
    return {
        message: error.replace(/^ERROR: (failed to build: )?(failed to solve: )?/, ''),
        instruction: line === undefined ? undefined : instructionAt(dockerfile, line),
        location: line === undefined ? undefined : { file, line },
        logTail: lines
            .filter((text) => text !== '')
            .slice(-TAIL)
            .join('\n'),
    };
}
function reportedLine(log) {
    const block = [...log.matchAll(/^\S+:(\d+)\n-{20}$/gm)].at(-1)?.[1];
    const parsed = /dockerfile parse error (?:on )?line (\d+)/i.exec(log)?.[1];
    const found = block ?? parsed;
    return found === undefined ? undefined : Number(found);
}
function stepLine(log, dockerfile) {
    if (dockerfile === undefined)
        return undefined;
    const buildkit = [...log.matchAll(/^ > \[[^\]]*\] (.+):$/gm)].at(-1)?.[1];
    const legacy = [...log.matchAll(/^Step \d+\/\d+ : (.+)$/gm)].at(-1)?.[1];
    // BuildKit's step has its variables filled in, the command that its error quotes has not.
    const command = /\[\/bin\/sh -c (.+)\]: exit code/.exec(log)?.[1];
    const wanted = [buildkit, legacy, command === undefined ? undefined : `RUN ${command}`]
        .filter((text) => text !== undefined)
        .map(foldSpace);
    return instructions(dockerfile).find(({ text }) => wanted.includes(text))?.line;
}
function instructionAt(dockerfile, line) {
    if (dockerfile === undefined)
        return undefined;
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
        .replaceAll(/^\s*#.*\n/gm, '')
        .replaceAll(/\\\s*\n/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
}


/***/ })

};
