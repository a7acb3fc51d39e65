export const id = 82;
export const ids = [82];
export const modules = {

/***/ 2082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askRegistry: () => (/* binding */ askRegistry)
/* harmony export */ });
/* harmony import */ var _engine_cosign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3114);
/* harmony import */ var _engine_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8984);
/* harmony import */ var _subject_published_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3682);
/* harmony import */ var _signature_signature_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5557);




/**
 * Resolves the reference once to a digest, and from there to the image of each platform; has cosign verify that digest
 * once, whatever the number of platforms; cosign is looked for meanwhile.
 * @param engine names the platform when none is asked for.
 * @returns one element a platform, in the order of the settings.
 */
function askRegistry(image, { platforms, signature: settings }, engine, signal) {
    const registry = (0,_engine_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .connectRegistry */ .g)(signal);
    const wanted = settings.mode !== 'off' && settings.trust !== undefined;
    const cosign = wanted
        ? (0,_engine_cosign_js__WEBPACK_IMPORTED_MODULE_0__/* .findCosign */ .Ll)(signal)
        : Promise.resolve({ found: false, reason: 'No signature was asked for.' });
    const top = (0,_subject_published_js__WEBPACK_IMPORTED_MODULE_2__/* .findPublished */ .e2)(registry, image);
    const resolve = async (platform) => {
        const answer = await engine;
        const architecture = answer.usable ? answer.architecture : 'amd64';
        const own = { os: 'linux', architecture, variant: undefined };
        return (0,_subject_published_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePublished */ .j4)(registry, image, await top, platform, own);
    };
    const verify = (resolution) => (0,_signature_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .collectSignature */ .Z)(resolution, settings, { cosign, registry, signal });
    let verdict;
    const verifyOnce = (resolution) => {
        if (!resolution.resolved)
            return verify(resolution);
        verdict ??= verify(resolution);
        return verdict;
    };
    return platforms.map((platform) => {
        const resolution = resolve(platform);
        return { platform, resolution, signature: resolution.then(verifyOnce) };
    });
}


/***/ })

};
