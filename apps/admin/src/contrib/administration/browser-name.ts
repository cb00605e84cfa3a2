const BROWSERS = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["360SE", "360"],
  ["QQBrowser/", "QQ"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Version/", "Safari"],
] as const;
const SYSTEMS = [
  ["HarmonyOS", "HarmonyOS"],
  ["Windows", "Windows"],
  ["Android", "Android"],
  ["iPhone", "iOS"],
  ["iPad", "iPadOS"],
  ["Mac OS X", "macOS"],
  ["UOS", "UOS"],
  ["Linux", "Linux"],
] as const;

/** Browser and system out of what a browser says of itself; its whole text where neither is known. */
export function browserName(agent: string | null): string {
  if (agent === null) return "–";
  const browser = BROWSERS.find(([sign]) => agent.includes(sign));
  const system = SYSTEMS.find(([sign]) => agent.includes(sign));
  const version = browser === undefined ? null : (agent.slice(agent.indexOf(browser[0]) + browser[0].length).match(/^\/?(\d+)/)?.[1] ?? null);
  const named = browser === undefined ? null : [browser[1], version].filter((part) => part !== null).join(" ");
  return [named, system?.[1]].filter((part) => part !== null && part !== undefined).join(" · ") || agent;
}
