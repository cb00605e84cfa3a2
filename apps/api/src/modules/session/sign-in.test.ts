import { beforeEach, describe, expect, test } from "vitest";

import { describeEachEngine } from "../../platform/db/testing/test-database.ts";
import { type EmptyInstance, emptyInstance, GOOD_PASSWORD, type Visitor } from "../../testing/empty-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

const WRONG = "Wrong-guess-2719";

describeEachEngine("sign-in", (database) => {
  let district: EmptyInstance;

  beforeEach(async () => {
    await database().reset();
    district = await emptyInstance(database());
  });

  const signIn = async (who: Visitor, username: string, password: string) => (await who.api()).session.signIn({ username, password });
  const rows = async (command: string) =>
    database().unguarded.selectFrom("audit_log").select(["result", "detail", "entity_id"]).where("command", "=", command).orderBy("id").execute();

  describe("activation", () => {
    const activate = async (code: string, password = GOOD_PASSWORD, username = "officer") => (await district.visitor().api()).session.activate({ username, code, password });

    test("the code works once, opens a full session, and the refusal of a second use is an audit row", async () => {
      const guest = district.visitor();
      await (await guest.api()).session.activate({ username: "officer", code: district.codes["officer"] ?? "", password: GOOD_PASSWORD });
      expect((await (await guest.api()).session.me()).account?.username).toBe("officer");
      expect(await refusalOf(activate(district.codes["officer"] ?? "", "Bei-shan-3918"))).toMatchObject({ code: "session.activationWrong" });
      expect((await rows("session.activate")).map((row) => row.result)).toEqual(["ok", "refused"]);
    });

    test("it is read without its hyphens and in small letters", async () => {
      await activate((district.codes["officer"] ?? "").replaceAll("-", " ").toLowerCase());
    });

    test("it lapses after 72 hours", async () => {
      district.clock.forward({ hours: 72, minutes: 1 });
      expect(await refusalOf(activate(district.codes["officer"] ?? ""))).toMatchObject({ code: "session.activationWrong" });
    });

    test("an unknown name and a wrong code answer alike", async () => {
      const wrong = await refusalOf(activate("AAAA-BBBB-CCCC-DDDD"));
      expect(await refusalOf(activate("AAAA-BBBB-CCCC-DDDD", GOOD_PASSWORD, "nobody"))).toEqual(wrong);
    });

    test("codes are guessed five times, then the right one is refused too", async () => {
      for (let guess = 0; guess < 5; guess++) await refusalOf(activate("AAAA-BBBB-CCCC-DDDD"));
      expect(await refusalOf(activate(district.codes["officer"] ?? ""))).toMatchObject({ code: "session.locked" });
    });
  });

  describe("lock-out", () => {
    test("forty parallel wrong guesses make at most five hash checks; the right password waits 15 minutes", async () => {
      await district.activated("officer");
      const guesses = await Promise.all(Array.from({ length: 40 }, async () => refusalOf(signIn(district.visitor(), "officer", WRONG))));
      // A guess that is answered with "wrong" has been hashed, a locked one has not.
      expect(guesses.filter((refusal) => refusal.code === "session.wrong").length).toBeLessThanOrEqual(5);
      expect(guesses.filter((refusal) => refusal.code === "session.locked").length).toBeGreaterThanOrEqual(35);
      expect(await refusalOf(signIn(district.visitor(), "officer", GOOD_PASSWORD))).toMatchObject({ code: "session.locked" });
      district.clock.forward({ minutes: 14 });
      expect(await refusalOf(signIn(district.visitor(), "officer", GOOD_PASSWORD))).toMatchObject({ code: "session.locked" });
      district.clock.forward({ minutes: 2 });
      expect(await signIn(district.visitor(), "officer", GOOD_PASSWORD)).toEqual({ mustChangePassword: false });
    });

    test("one client that guesses a hundred times does not keep the owner out at another address", async () => {
      await district.activated("officer");
      for (let guess = 0; guess < 100; guess++) await refusalOf(signIn(district.visitor({ ip: "10.9.9.9" }), "officer", WRONG));
      expect(await signIn(district.visitor({ ip: "10.0.0.2" }), "officer", GOOD_PASSWORD)).toEqual({ mustChangePassword: false });
    });

    test("many clients together lock the account at twenty guesses", async () => {
      await district.activated("officer");
      for (let client = 0; client < 5; client++) {
        for (let guess = 0; guess < 4; guess++)
          expect(await refusalOf(signIn(district.visitor({ ip: `10.1.1.${client}` }), "officer", WRONG))).toMatchObject({ code: "session.wrong" });
      }
      expect(await refusalOf(signIn(district.visitor({ ip: "10.1.1.77" }), "officer", GOOD_PASSWORD))).toMatchObject({ code: "session.locked" });
    });

    test("a right password gives the guesses back", async () => {
      await district.activated("officer");
      for (let round = 0; round < 3; round++) {
        for (let guess = 0; guess < 4; guess++) await refusalOf(signIn(district.visitor(), "officer", WRONG));
        await signIn(district.visitor(), "officer", GOOD_PASSWORD);
      }
    });
  });

  test("unknown name, wrong password, disabled and not yet activated: one answer, each an audit row", async () => {
    await district.activated("officer");
    const system = await district.activated("sysadmin");
    const answers = [
      await refusalOf(signIn(district.visitor(), "nobody", WRONG)),
      await refusalOf(signIn(district.visitor(), "officer", WRONG)),
      await refusalOf(signIn(district.visitor(), "auditor", WRONG)),
    ];
    const account = (await (await system.api()).access.accounts()).find(({ username }) => username === "officer");
    await (await system.api()).access.disableAccount({ accountId: account?.id ?? "" });
    answers.push(await refusalOf(signIn(district.visitor(), "officer", GOOD_PASSWORD)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify({ code: "session.wrong" })]));
    expect((await rows("session.signIn")).filter((row) => row.result === "refused")).toHaveLength(4);
  });

  test("a name is found whatever its case, and nothing of the password stands anywhere in the database", async () => {
    await district.activated("officer");
    await signIn(district.visitor(), "OFFICER", GOOD_PASSWORD);
    const [account] = await database().unguarded.selectFrom("account").select(["password_hash", "activation_hash"]).where("username", "=", "officer").execute();
    expect(account).toMatchObject({ password_hash: expect.stringMatching(/^argon2id\$19456\$2\$/u) as string, activation_hash: null });
  });

  describe("sessions", () => {
    test("the token is opaque, 256 bits, and kept as a hash only", async () => {
      const officer = await district.activated("officer");
      const token = officer.token() ?? "";
      expect(Buffer.from(token, "base64url")).toHaveLength(32);
      const stored = await database().unguarded.selectFrom("session").select(["id", "ip", "user_agent"]).execute();
      expect(stored).toHaveLength(1);
      expect(stored[0]?.id).toMatch(/^[0-9a-f]{64}$/);
      expect(JSON.stringify(stored)).not.toContain(token);
      expect((await district.visitor({ token: stored[0]?.id ?? "" }).context()).actor.kind).toBe("anonymous");
    });

    test("thirty idle minutes end it, work keeps it, eight hours end it all the same", async () => {
      const officer = await district.activated("officer");
      const alive = async (): Promise<boolean> => (await officer.context()).actor.kind === "user";
      district.clock.forward({ minutes: 29 });
      expect(await alive()).toBe(true);
      district.clock.forward({ minutes: 29 });
      expect(await alive()).toBe(true);
      district.clock.forward({ minutes: 31 });
      expect(await alive()).toBe(false);
      await signIn(officer, "officer", GOOD_PASSWORD);
      for (let step = 0; step < 23; step++) {
        district.clock.forward({ minutes: 20 });
        expect(await alive()).toBe(true);
      }
      district.clock.forward({ minutes: 21 });
      expect(await alive()).toBe(false);
    });

    test("each sign-in makes a new token, and the one the browser had is dead", async () => {
      const officer = await district.activated("officer");
      const before = officer.token() ?? "";
      await signIn(officer, "officer", GOOD_PASSWORD);
      expect(officer.token()).not.toBe(before);
      expect((await district.visitor({ token: before }).context()).actor.kind).toBe("anonymous");
    });

    test("an account has three sessions at once, an administrator one; the oldest ends", async () => {
      await district.activated("officer");
      const made: Visitor[] = [];
      for (let no = 0; no < 4; no++) {
        district.clock.forward({ seconds: 1 });
        const who = district.visitor();
        await signIn(who, "officer", GOOD_PASSWORD);
        made.push(who);
      }
      const kinds = await Promise.all(made.map(async (who) => (await who.context()).actor.kind));
      expect(kinds).toEqual(["anonymous", "user", "user", "user"]);
      const system = await district.activated("sysadmin");
      district.clock.forward({ seconds: 1 });
      await signIn(district.visitor(), "sysadmin", GOOD_PASSWORD);
      expect((await system.context()).actor.kind).toBe("anonymous");
    });

    test("signing out kills the token", async () => {
      const officer = await district.activated("officer");
      const token = officer.token() ?? "";
      await (await officer.api()).session.signOut();
      expect(officer.token()).toBeNull();
      expect((await district.visitor({ token }).context()).actor.kind).toBe("anonymous");
    });

    test("one's own other sessions are seen and ended, nobody else's", async () => {
      const officer = await district.activated("officer");
      district.clock.forward({ seconds: 1 });
      const elsewhere = district.visitor({ ip: "10.0.0.9" });
      await signIn(elsewhere, "officer", GOOD_PASSWORD);
      const auditor = await district.activated("auditor");
      const own = await (await officer.api()).session.own();
      expect(own.map(({ current, ip }) => ({ current, ip }))).toEqual([
        { current: true, ip: "10.0.0.1" },
        { current: false, ip: "10.0.0.9" },
      ]);
      const [foreign] = await (await auditor.api()).session.own();
      expect(await (await officer.api()).session.endOwn({ key: foreign?.key ?? "" })).toEqual({ ended: 0 });
      expect(await (await officer.api()).session.endOwn({ key: own[0]?.key ?? "" })).toEqual({ ended: 0 });
      expect(await (await officer.api()).session.endOwn({ key: own[1]?.key ?? "" })).toEqual({ ended: 1 });
      expect((await elsewhere.context()).actor.kind).toBe("anonymous");
      expect((await auditor.context()).actor.kind).toBe("user");
    });
  });

  describe("passwords", () => {
    test("after 90 days a new one is due before anything else", async () => {
      const officer = await district.activated("officer");
      district.clock.forward({ hours: 91 * 24 });
      expect(await signIn(officer, "officer", GOOD_PASSWORD)).toEqual({ mustChangePassword: true });
      expect((await (await officer.api()).session.me()).mustChangePassword).toBe(true);
      expect(await refusalOf((await officer.api()).org.children({}))).toMatchObject({ code: "session.passwordChangeNeeded" });
      const before = officer.token() ?? "";
      await (await officer.api()).session.changePassword({ current: GOOD_PASSWORD, next: "Bei-shan-3918" });
      expect(officer.token()).not.toBe(before);
      expect((await district.visitor({ token: before }).context()).actor.kind).toBe("anonymous");
      await (await officer.api()).org.children({});
    });

    test("changing it asks for the old one, guards against guessing, and every attempt is one audit row", async () => {
      const officer = await district.activated("officer");
      for (let guess = 0; guess < 5; guess++) {
        expect(await refusalOf((await officer.api()).session.changePassword({ current: WRONG, next: "Bei-shan-3918" }))).toMatchObject({ code: "session.wrong", field: "current" });
      }
      expect(await refusalOf((await officer.api()).session.changePassword({ current: GOOD_PASSWORD, next: "Bei-shan-3918" }))).toMatchObject({ code: "session.locked" });
      expect((await rows("session.changePassword")).map((row) => row.result)).toEqual(Array.from({ length: 6 }, () => "refused"));
    });

    test("the last five are not used again", async () => {
      const officer = await district.activated("officer");
      let current = GOOD_PASSWORD;
      for (let no = 1; no <= 5; no++) {
        const next = `Dong-shan-${no}391`;
        await (await officer.api()).session.changePassword({ current, next });
        current = next;
      }
      expect(await refusalOf((await officer.api()).session.changePassword({ current, next: "Dong-shan-2391" }))).toMatchObject({ code: "password.reused" });
      expect(await refusalOf((await officer.api()).session.changePassword({ current, next: current }))).toMatchObject({ code: "password.reused" });
      await (await officer.api()).session.changePassword({ current, next: GOOD_PASSWORD });
    });
  });
});
