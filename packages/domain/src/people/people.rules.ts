import type { Diagnostic, SubjectRef } from "../diagnostics/diagnostic.ts";
import type { Rule } from "../diagnostics/rule.ts";
import { contains } from "../kernel/interval.ts";
import { earliestDay, latestDay, partialDateOf } from "../kernel/partial-date.ts";
import { among, atPath } from "../org/among.ts";
import { ageOn } from "./age.ts";
import type { PeopleFacts, PersonFactsRow } from "./people-facts.ts";

const owner = "people";
const person = (id: string): SubjectRef => ({ type: "person", id });

/** Verified birth and ID card disagree. PPL-R1 */
export const birthConflict: Rule<PeopleFacts> = {
  id: "PPL-R1",
  owner,
  severity: "warning",
  clause: "“三龄两历一身份”认定：核定出生年月应与身份证一致，不一致须有认定依据（GB 11643；干部人事档案工作条例，2018）",
  check: (facts, ids) =>
    among(facts.persons, ids).flatMap((p) => {
      if (p.birth === null || p.idBirth === null) return [];
      if (p.idBirth >= earliestDay(p.birth) && p.idBirth <= latestDay(p.birth)) return [];
      const patch = { birth: partialDateOf(p.idBirth) };
      return [found("PPL-R1", "warning", p, "finding.PPL-R1", { birth: p.birth, idBirth: p.idBirth }, [edit(p, patch, "takeIdBirth")])];
    }),
};

/** Recorded sex and the 17th digit of the ID number disagree. PPL-R2 */
export const sexConflict: Rule<PeopleFacts> = {
  id: "PPL-R2",
  owner,
  severity: "warning",
  clause: "性别应与身份证号第十七位一致（GB 11643）",
  check: (facts, ids) =>
    among(facts.persons, ids).flatMap((p) => {
      if (p.idSex === null || p.idSex === p.sex) return [];
      return [found("PPL-R2", "warning", p, "finding.PPL-R2", { sex: p.sex }, [edit(p, { sex: p.idSex }, "takeIdSex")])];
    }),
};

/** Nobody manages the file, so no officer below the district sees the person. PPL-R3 */
export const noManagingUnit: Rule<PeopleFacts> = {
  id: "PPL-R3",
  owner,
  severity: "error",
  clause: "每人应有一个管理单位（干部人事档案工作条例，2018：档案按管理权限集中管理）",
  check: (facts, ids) => {
    const posts = Map.groupBy(facts.appointments, (a) => a.personId);
    return among(facts.persons, ids).flatMap((p) => {
      if (p.path !== null) return [];
      const current = (posts.get(p.id) ?? []).find((a) => contains(a, facts.asOf));
      const fixes =
        current === undefined
          ? []
          : [{ command: "people.setManagingUnit", labelKey: "label.fix.people.setManagingUnit", input: { personId: p.id, unitId: current.unitId, from: facts.asOf } }];
      return [found("PPL-R3", "error", p, "finding.PPL-R3", {}, fixes)];
    });
  },
  affected: (facts, changed) => personsOf(facts, changed),
};

/** Joined the Party before 18. PPL-R5 */
export const joinedTooYoung: Rule<PeopleFacts> = {
  id: "PPL-R5",
  owner,
  severity: "warning",
  clause: "《中国共产党章程》第一条：年满十八岁方可申请入党",
  check: (facts, ids) =>
    among(facts.persons, ids).flatMap((p) => {
      if (p.birth === null || p.partyJoined === null) return [];
      const age = ageOn(p.birth, latestDay(p.partyJoined));
      return age >= 18 ? [] : [found("PPL-R5", "warning", p, "finding.PPL-R5", { joined: p.partyJoined, age }, [])];
    }),
};

/** Two people share name and birth. Compared and merged by a person, never by machine. PPL-R6 */
export const possibleDuplicate: Rule<PeopleFacts> = {
  id: "PPL-R6",
  owner,
  severity: "info",
  clause: "同名且出生年月相同的两人可能为重复登记，须人工比对",
  check: (facts, ids) => {
    const alike = Map.groupBy(
      facts.persons.filter((p) => p.birth !== null),
      likeness,
    );
    return among(facts.persons, ids).flatMap((p) => {
      const others = p.birth === null ? [] : (alike.get(likeness(p)) ?? []).filter((other) => other.id !== p.id);
      if (others.length === 0) return [];
      return [{ ...found("PPL-R6", "info", p, "finding.PPL-R6", {}, []), related: others.map((o) => person(o.id)) }];
    });
  },
  affected: (facts, changed) => {
    const changedLike = new Set(facts.persons.filter((p) => changed.has(p.id)).map(likeness));
    return facts.persons.filter((p) => changedLike.has(likeness(p))).map((p) => p.id);
  },
};

export const personRules: readonly Rule<PeopleFacts>[] = [birthConflict, sexConflict, noManagingUnit, joinedTooYoung, possibleDuplicate];

function likeness(p: PersonFactsRow): string {
  return `${p.name}|${p.birth === null ? "" : p.birth.slice(0, 7)}`;
}

function personsOf(facts: PeopleFacts, changed: ReadonlySet<string>): readonly string[] {
  return facts.appointments.filter((a) => changed.has(a.id)).map((a) => a.personId);
}

function edit(p: PersonFactsRow, patch: Readonly<Record<string, unknown>>, label: string) {
  return { command: "people.edit", labelKey: `label.fix.people.${label}`, input: { personId: p.id, version: p.version, patch } };
}

function found(
  ruleId: string,
  severity: Diagnostic["severity"],
  p: PersonFactsRow,
  messageKey: string,
  facts: Diagnostic["facts"],
  fixes: NonNullable<Diagnostic["fixes"]>,
): Diagnostic {
  return { ruleId, owner, subject: person(p.id), severity, messageKey, facts, ...atPath(p.path), ...(fixes.length > 0 ? { fixes } : {}) };
}
