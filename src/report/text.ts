import type { Decision, TopicVerdict } from '../core/verdict/finding.js';
import { approvalLine } from './approvals.js';
import { auditOf, auditText } from './audit.js';
import { comparedLine } from './compared.js';
import { inLog, shortened, visible } from './escape.js';
import { assumptionWords, hasRegistry, mergeCell, planDigits } from './on-merge.js';
import { cut, restLine, type Whole } from './rest.js';
import { sharesOf } from './share.js';
import { styler, wholeOf, type Terminal } from './terminal.js';
import { topicBlock, type BlockContext } from './topic-block.js';
import { undecidedWord, verdictLine } from './verdict.js';

/** Files with problems that an audit shows in full. */
const MAX_AUDITED = 10;
/** Topics without findings that are listed by name; the rest is counted. */
const MAX_NAMED = 10;

/** For people at a terminal: a block for each topic with findings, the verdict last. */
export function renderText(decision: Decision, terminal: Terminal): string {
  const { color, width, hasAnnotations = false } = terminal;
  const whole = wholeOf(terminal);
  const applyStyle = styler(color);
  const { deployment, errors } = decision;
  // Every error is said once: in the verdict line if it is the only one, in an annotation or above.
  const isInVerdict = errors.length === 1 && decision.topics.length === 0 && !hasAnnotations;
  const listed = isInVerdict || hasAnnotations ? [] : errors;
  const audit = decision.isAudit === true ? auditOf(decision) : undefined;
  const assumption = assumptionWords(deployment, decision.topics);
  const approval = approvalLine(decision);
  const notes = [
    ...(approval === undefined ? [] : [`To approve: ${approval}`]),
    ...decision.notes,
    ...(assumption === undefined ? [] : [assumption]),
  ];
  const blocks = [
    // Of many files, an audit only counts.
    ...(audit === undefined || audit.affected <= MAX_AUDITED
      ? topicBlocks(decision.topics, {
          applyStyle,
          width,
          deployment,
          hasRegistry: hasRegistry(decision),
          whole,
        })
      : []),
    ...(audit === undefined ? [] : auditText(audit, MAX_AUDITED, whole)),
    ...(decision.warnings.length > 0
      ? [
          decision.warnings
            .map(
              (warning) => `${applyStyle('warning', 'warning:')} ${cut(visible(warning), whole)}`,
            )
            .join('\n'),
        ]
      : []),
    ...(notes.length > 0
      ? [notes.map((note) => `note: ${cut(visible(note), whole)}`).join('\n')]
      : []),
    ...listed.map(({ code, message, file, line }) => {
      const where =
        file === null || message.includes(file)
          ? ''
          : `${visible(file)}${line === null ? '' : `:${line}`}\n  `;
      return `${applyStyle('error', code === 'fault' ? 'fault' : 'error')}  ${where}${errorLines(message, whole)}`;
    }),
  ];
  const isGood = decision.result === 'pass' || decision.result === 'approved';
  const line = errors.length > 0 && !isInVerdict ? undecidedWord(decision) : verdictLine(decision);
  const verdict = applyStyle(
    isGood ? 'enhancement' : 'error',
    `${isGood ? '✔' : '✖'} ${shortened(visible(line), 600)}`,
  );
  const compared = comparedLine(decision.comparedWith);
  const last = compared === '' ? verdict : `${applyStyle('dim', compared)}\n${verdict}`;
  // In a job, the runner reads this output for commands.
  return inLog(`${[...blocks, last].join('\n\n')}\n`);
}

/** An error's lines, each of a length that people read. */
function errorLines(message: string, whole: Whole): string {
  return message
    .split('\n')
    .map((line) => cut(visible(line), whole))
    .join('\n  ');
}

/** Topics without findings by name, then a block for each of the others. */
function topicBlocks(topics: readonly TopicVerdict[], context: BlockContext): readonly string[] {
  const { applyStyle, deployment, whole } = context;
  const withFindings = topics.filter((topic) => topic.findings.length > 0);
  const inOrder = sharesOf(withFindings);
  const isTight = inOrder.some(({ findings }) => findings === 0);
  const weighed = isTight ? worstFirst(withFindings) : withFindings;
  const shares = isTight ? sharesOf(weighed) : inOrder;
  const inFull = weighed.flatMap((topic, index) => {
    const share = shares[index];
    return share === undefined || share.findings === 0 ? [] : [topicBlock(topic, share, context)];
  });
  const withoutFindings = topics.filter((topic) => topic.findings.length === 0);
  const nameWidth = Math.max(
    0,
    ...withoutFindings.slice(0, MAX_NAMED).map((topic) => visible(topic.topic).length),
  );
  const nameLines = withoutFindings
    .slice(0, MAX_NAMED)
    .map((topic) =>
      [
        visible(topic.topic).padEnd(nameWidth),
        topic.classification.padEnd(11),
        ...(topic.plan === null
          ? []
          : [mergeCell(topic, deployment), `plan ${planDigits(topic.plan)}`]),
        applyStyle('dim', visible(topic.file)),
      ].join('  '),
    );
  if (withoutFindings.length > MAX_NAMED)
    nameLines.push(
      visible(
        restLine(
          withoutFindings.length - MAX_NAMED,
          whole,
          'topic without a finding',
          'topics without a finding',
        ),
      ),
    );
  return [
    ...(nameLines.length > 0 ? [nameLines.join('\n')] : []),
    ...inFull,
    ...(withFindings.length > inFull.length
      ? [
          visible(
            restLine(
              withFindings.length - inFull.length,
              whole,
              'topic with findings',
              'topics with findings',
            ),
          ),
        ]
      : []),
  ];
}

function worstFirst(topics: readonly TopicVerdict[]): readonly TopicVerdict[] {
  const weight = (topic: TopicVerdict): number =>
    topic.classification === 'invalid' || topic.classification === 'breaking' ? 0 : 1;
  return [...topics].sort((a, b) => weight(a) - weight(b));
}
