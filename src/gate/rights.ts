import { isSameName } from '../core/verdict/approvals/evidence.js';
import { isRoleEnough } from '../core/verdict/approvals/votes.js';
import type { Approvals } from '../core/verdict/policy.js';
import { Fault } from '../errors.js';
import type { ApprovalPort } from '../github/approval-port.js';

/** Whether somebody may approve. */
export interface Right {
  readonly may: boolean;
  /** Why not. */
  readonly words: string;
  /** Whether their role could not be read: then nobody knows. */
  readonly isUnread: boolean;
}

/** Who may approve, as GitHub says when it is asked. Logins are in lower case. */
export interface Rights {
  /** Whether the configuration names them; GitHub is not asked about those. */
  readonly isNamed: (login: string) => boolean;
  /** Whether a list that was read says that they may. */
  readonly isListed: (login: string) => boolean;
  /** Reads everybody who may at once, where the token may. */
  readonly readLists: () => Promise<void>;
  /** `not-asked`: too many people were asked about already. */
  readonly of: (login: string) => Promise<Right | 'not-asked'>;
}

/** People that GitHub is asked about one by one: each takes a call and more. */
const MAX_ASKED = 10;
const MAY: Right = { may: true, words: '', isUnread: false };

export function openRights(approvals: Approvals, port: ApprovalPort): Rights {
  const { users, teams, permission } = approvals;
  const known = new Map<string, Right>();
  const listed = new Set<string>();
  let lists: Promise<ReadonlyMap<string, Membership>> | undefined;
  const isNamed = (login: string): boolean => users.some((user) => isSameName(user, login));
  const readLists = async (): Promise<ReadonlyMap<string, Membership>> => {
    const [role, ...members] = await Promise.all([
      answerOf(() => port.peopleWithRole(permission)),
      ...teams.map((team) => answerOf(() => port.teamMembers(team))),
    ]);
    // Who is in no list of roles may still have one that GitHub lists elsewhere.
    if (!(role instanceof Fault))
      for (const [login, name] of role)
        if (isRoleEnough(name, permission)) listed.add(login.toLowerCase());
    const found = new Map<string, Membership>();
    for (const [index, team] of teams.entries()) {
      const logins = members[index];
      if (logins === undefined) continue;
      if (logins instanceof Fault) found.set(team, () => Promise.reject(logins));
      else {
        const all = new Set(logins.map((login) => login.toLowerCase()));
        for (const login of all) listed.add(login);
        found.set(team, (login) => Promise.resolve(all.has(login)));
      }
    }
    return found;
  };
  const ask = async (login: string): Promise<Right> => {
    const role = await answerOf(() => port.role(login));
    if (!(role instanceof Fault) && isRoleEnough(role, permission)) return MAY;
    const reasons = [
      role instanceof Fault ? role.message : `role ${role}; ${permission} is needed`,
    ];
    const memberships = await lists;
    for (const team of teams) {
      const isMember = memberships?.get(team) ?? ((one) => port.isTeamMember(team, one));
      const answer = await answerOf(() => isMember(login));
      if (answer === true) return MAY;
      reasons.push(
        answer instanceof Fault
          ? answer.message
          : `no member of the team ${team} that the token can see`,
      );
    }
    return { may: false, words: reasons.join('; '), isUnread: role instanceof Fault };
  };
  return {
    isNamed,
    isListed: (login) => listed.has(login),
    readLists: async () => {
      await (lists ??= readLists());
    },
    of: async (login) => {
      if (isNamed(login) || listed.has(login)) return MAY;
      const found = known.get(login) ?? (known.size < MAX_ASKED ? await ask(login) : undefined);
      if (found !== undefined) known.set(login, found);
      return found ?? 'not-asked';
    },
  };
}

/** Whether somebody is in a team. */
type Membership = (login: string) => Promise<boolean>;

/** What could not be read costs nobody else's approval. */
async function answerOf<Value>(ask: () => Promise<Value>): Promise<Value | Fault> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}
