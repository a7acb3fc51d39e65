export const id = 855;
export const ids = [855];
export const modules = {

/***/ 855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePolicy: () => (/* binding */ parsePolicy)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8532);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6257);
/* harmony import */ var _yaml_fault_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2195);




const Words = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().trim().min(1).max(200);
const Pattern = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^[A-Za-z0-9*][A-Za-z0-9._:*/-]*$/, 'a pattern such as ghcr.io or registry.example.no/base/*')
    .max(300)
    .refine((pattern) => !/^[^/]+\*(?:\/|$)/.test(pattern) || /^\*+(?:\/|$)/.test(pattern), {
    message: 'a host that ends with * would name the hosts of others too',
});
const Jurisdictions = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    allowed: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ countries: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(Words).default([]), regimes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(Words).default([]) })
        .refine(({ countries, regimes }) => countries.length + regimes.length > 0, 'at least one of countries and regimes'),
    registries: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ pattern: Pattern, country: Words, operator: Words, regime: Words })),
});
const BaseImage = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    pattern: Pattern,
    key: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .regex(/^[^-]|^-----BEGIN PUBLIC KEY-----/)
        .optional(),
    'insecure-ignore-tlog': zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional(),
    'certificate-identity': Words.optional(),
    'certificate-identity-regexp': Words.refine(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .isNarrow */ .e$, 'an expression that does not match every identity').optional(),
    'certificate-oidc-issuer': zod__WEBPACK_IMPORTED_MODULE_2__/* .url */ .OZ5({ protocol: /^https?$/ }).optional(),
})
    .transform((rule, context) => {
    const { pattern, key } = rule;
    const exact = rule['certificate-identity'];
    const regexp = rule['certificate-identity-regexp'];
    const issuer = rule['certificate-oidc-issuer'];
    const ignored = rule['insecure-ignore-tlog'];
    const keyless = [exact, regexp].filter((one) => one !== undefined).length;
    if (key !== undefined && keyless === 0 && issuer === undefined) {
        return { pattern, trust: { by: 'key', key, ignoreTransparencyLog: ignored === true } };
    }
    if (key === undefined && keyless === 1 && issuer !== undefined && ignored === undefined) {
        const identity = exact === undefined ? { regexp: `^(?:${regexp})$` } : { exact };
        return { pattern, trust: { by: 'certificate', identity, issuer } };
    }
    context.addIssue('either key, or certificate-oidc-issuer with one of certificate-identity and certificate-identity-regexp');
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .NEVER */ .tm;
});
const PolicyFile = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    jurisdictions: Jurisdictions.optional(),
    'base-images': zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(BaseImage).default([]),
});
/**
 * Reads the text of the policy file (YAML 1.2, one document).
 * @param path names the file in the sentences.
 */
function parsePolicy(path, text) {
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: counter, uniqueKeys: true });
    const at = (offset) => `${path}:${counter.linePos(offset).line}`;
    if (document.errors.length > 0) {
        return refused(document.errors.map(({ message, pos }) => `${at(pos[0])}: ${(0,_yaml_fault_js__WEBPACK_IMPORTED_MODULE_4__/* .yamlFault */ .Q)(message)}`));
    }
    let value;
    try {
        value = document.toJS({ maxAliasCount: 100 }) ?? {};
    }
    catch (error) {
        return refused([`${path}: ${error instanceof Error ? error.message : String(error)}`]);
    }
    const parsed = PolicyFile.safeParse(value);
    if (!parsed.success) {
        return refused(parsed.error.issues.map(({ path: place, message }) => {
            const node = nearest(document, place.filter((key) => typeof key !== 'symbol'));
            return `${at(node)}: ${[place.join('.'), message].filter((part) => part !== '').join(': ')}`;
        }));
    }
    const { jurisdictions, 'base-images': baseImages } = parsed.data;
    const policy = { jurisdictions, baseImages, levels: {}, exceptions: [] };
    return { valid: true, policy };
}
/** Problems that are told one by one. */
const MOST_PROBLEMS = 10;
function refused(all) {
    const left = all.length - MOST_PROBLEMS;
    const problems = left > 0 ? [...all.slice(0, MOST_PROBLEMS), `and ${left} more`] : all;
    return {
        valid: false,
        problems: problems.map((problem) => `The policy file is not of its form: ${problem}.`),
    };
}
/** Where the deepest part of a path starts that the document has: a byte offset. */
function nearest(document, place) {
    for (let length = place.length; length > 0; length -= 1) {
        const node = document.getIn(place.slice(0, length), true);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
            return node.range[0];
    }
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}


/***/ }),

/***/ 2195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ yamlFault)
/* harmony export */ });
/** What the package `yaml` says is wrong, without the place and the lines of the file that it adds to that. */
function yamlFault(message) {
    return (message.split('\n')[0] ?? '').replace(/(?: at line \d+, column \d+)?:?$/, '');
}


/***/ })

};
