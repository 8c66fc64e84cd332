import type { Decision } from '../core/verdict/finding.js';
import { RULES } from '../core/change/rules/index.js';
import { renderGithub } from '../report/github.js';
import { renderJson } from '../report/json.js';
import { renderMarkdown } from '../report/markdown.js';
import { renderSarif } from '../report/sarif.js';
import type { Terminal } from '../report/terminal.js';
import { renderText } from '../report/text.js';
import type { Format } from './command-facts.js';
import { linksTo } from './judged-links.js';
import { VERSION } from '../protocol/version.js';

/** Renders a decision in the format of `--format`. */
export function renderDecision(decision: Decision, format: Format, terminal: Terminal): string {
  switch (format) {
    case 'text':
      return renderText(decision, terminal);
    case 'json':
      return renderJson(decision);
    case 'markdown':
      return renderMarkdown(decision, { link: linksTo(decision) });
    case 'github':
      return renderGithub(decision);
    case 'sarif':
      return renderSarif(decision, RULES, VERSION);
  }
}
