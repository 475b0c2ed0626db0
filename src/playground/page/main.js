import { render } from 'preact'
import { App } from './app.js'
import { html } from './html.js'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
render(html`<${App} />`, root)
