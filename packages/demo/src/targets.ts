/** What the district counts on the day its figures are told (PRODUCT §4), and how much of everything there is. */
export interface Targets {
  readonly townships: number;
  readonly communities: number;
  readonly grids: number;
  readonly compounds: number;
  readonly uncovered: number;
  readonly people: number;
  readonly projects: number;
  readonly issuesSolved: number;
  readonly noCaseUnits: number;
  readonly noPetitionCompounds: number;
  readonly hubs: number;
  readonly activeResidents: number;
  readonly checkIns: number;
  readonly reserveSecretary: number;
  readonly reserveMember: number;
  readonly becameSecretary: number;
  /** Rows of each kind over the whole time. */
  readonly issues: number;
  readonly doorVisits: number;
  readonly lobbySessions: number;
  readonly mediations: number;
  readonly assistance: number;
}

const district: Targets = {
  townships: 13,
  communities: 105,
  grids: 22,
  compounds: 615,
  uncovered: 16,
  people: 5_000,
  projects: 804,
  issuesSolved: 4_263,
  noCaseUnits: 47,
  noPetitionCompounds: 26,
  hubs: 1_697,
  activeResidents: 6_214,
  checkIns: 1_086,
  reserveSecretary: 121,
  reserveMember: 320,
  becameSecretary: 5,
  issues: 17_200,
  doorVisits: 9_000,
  lobbySessions: 4_500,
  mediations: 2_200,
  assistance: 2_400,
};

/** The district's numbers times `size`; a tenth is still a district with everything in it. */
export function targetsOf(size: number): Targets {
  if (!(size > 0 && size <= 50)) throw new RangeError(`size ${size}`);
  if (size === 1) return district;
  const scaled = (key: keyof Targets, least: number): number => Math.max(least, Math.round(district[key] * size));
  const reserveSecretary = scaled("reserveSecretary", 3);
  return {
    townships: size >= 0.5 ? 13 : 4,
    communities: scaled("communities", 6),
    grids: scaled("grids", 2),
    compounds: scaled("compounds", 24),
    uncovered: scaled("uncovered", 2),
    people: scaled("people", 120),
    projects: scaled("projects", 20),
    issuesSolved: scaled("issuesSolved", 60),
    noCaseUnits: Math.min(scaled("noCaseUnits", 2), scaled("communities", 6)),
    noPetitionCompounds: scaled("noPetitionCompounds", 2),
    hubs: scaled("hubs", 5),
    activeResidents: scaled("activeResidents", 5),
    checkIns: scaled("checkIns", 5),
    reserveSecretary,
    reserveMember: scaled("reserveMember", 6),
    becameSecretary: Math.max(1, Math.min(5, Math.round(5 * size))),
    issues: scaled("issues", 300),
    doorVisits: scaled("doorVisits", 60),
    lobbySessions: scaled("lobbySessions", 30),
    mediations: scaled("mediations", 20),
    assistance: scaled("assistance", 20),
  };
}
