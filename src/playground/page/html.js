import htm from 'htm'
import { h } from 'preact'

/** htm's types describe its CommonJS build; the browser loads the ES module, whose default export is the tag itself. */
const tag = /** @type {typeof htm.default} */ (/** @type {unknown} */ (htm))

/** Markup as tagged templates: every value becomes text or an attribute, never HTML. */
export const html = tag.bind(h)
