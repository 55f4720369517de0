// The whole product once, by one person, with and without a script, in both languages: each step looks into the database.
import * as account from "../../journey/account.js";
import * as dashboard from "../../journey/dashboard.js";
import * as forum from "../../journey/forum.js";
import * as handover from "../../journey/handover.js";
import * as learning from "../../journey/learning.js";
import * as privacy from "../../journey/privacy.js";
import * as settings from "../../journey/settings.js";
import { Traveller } from "../../journey/traveller.js";
import * as visitor from "../../journey/visitor.js";
import { test } from "../../fixtures/index.js";

test.describe.configure({ mode: "serial" });

let way: Traveller;

test.beforeAll(async ({ browser, site }) => {
  way = await Traveller.begin(browser, site);
});
test.afterAll(async () => way?.end());

test("a visitor sees what this is, the courses and the forum", () => visitor.arrives(way));
test("refuses cookies as easily as accepting them @P07", () => visitor.refusesCookies(way));
test("changes the answer about cookies, with a proof of what was accepted @P07 @P27", () => visitor.changesTheAnswer(way));
test("lets the browser refuse, by Global Privacy Control @P07", () => visitor.letsTheBrowserRefuse(way));
test("signs up, confirms the address from a mail, signs in @P02 @P30", () => account.signsUp(way));
test("signs out, forgets the password and chooses another @P02 @P03", () => account.resetsThePassword(way));
test("enrols, reads, goes on with one key, and comes back to where reading stopped", () => learning.learns(way));
test("opens a real course, which was imported whole", async () => {
  test.skip(!learning.hasRealCourse, "the folder of the real course is absent");
  await learning.opensTheRealCourse(way);
});
test("the administrator opens the forum with its first category @P29", () => forum.opensTheForum(way));
test("starts a topic about a lesson, with a preview @P04", () => forum.asksAboutALesson(way));
test("quotes, replies, edits, reacts, searches @P04", () => forum.talks(way));
test("reports a post, which the administrator hides and says why @P06", () => forum.reports(way));
test("changes the name @P23", () => settings.changesTheName(way));
test("changes the address; the old one is warned and can undo it @P02", () => settings.changesTheAddress(way));
test("changes the password, which signs other devices out @P02 @P18", () => settings.changesThePassword(way));
test("chooses language and theme @P02", () => settings.changesThePreferences(way));
test("gives and withdraws consent in the settings @P07 @P27", () => settings.changesTheConsent(way));
test("the administrator goes through the dashboard @P29", () => dashboard.looksAround(way));
test("the administrator opens a person with a reason, which that person reads @P18", () => dashboard.opensAPerson(way));
test("the administrator takes the record of processing along @P09 @P13 @P21 @P28", () => dashboard.takesTheRecord(way));
test("the administrator gives a role @P18", () => dashboard.givesARole(way));
test("sees what is held, why, from where and for whom @P22 @P28 @P21 @P09", () => privacy.seesTheData(way));
test("sees each item in words, finds it and the place to correct it @P22 @P23 @P09", () => privacy.seesEachItem(way));
test("takes an archive along @P26", () => privacy.takesTheArchive(way));
test("reads the archive offline @P22 @P26", () => handover.readsTheArchive(way));
test("hands the archive over to somebody without an account @P26", () => handover.handsItOver(way));
test("takes an archive over @P26", () => handover.takesItOver(way));
test("plans the deletion and cancels it @P25", () => privacy.plansToLeave(way));
test("is erased, with a receipt @P25", () => privacy.isErased(way));
test("keeps the receipt, which anybody can check @P25", async ({}, info) => privacy.checksTheReceipt(way, info));
test("the dashboard shows that it happened, and nothing else @P12 @P18 @P25", () => dashboard.seesTheErasure(way));
