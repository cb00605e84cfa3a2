import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "每次修改、每次查看完整号码、每次登录和每次被拒绝的操作都记在这里。日志只能追加，不能改、不能删；说明里没有业务内容。",
    en: "Every change, every number shown in full, every sign-in and every refusal stands here. The log only grows; nothing in it is changed or removed, and it holds no business content.",
  },
  sections: [
    {
      heading: { zh: "校验", en: "Verifying" },
      paragraphs: [
        {
          zh: "系统每秒把新记录封存一次，每次封存签名并连成链，链的末端另存于数据库之外。“校验日志”逐条核对，能发现被改、被删、伪造的记录和被截去的末尾。",
          en: "New rows are sealed every second; seals are signed and chained, and the end of the chain is also kept outside the database. Verifying checks each row and finds what was changed, deleted, forged or cut off.",
        },
        {
          zh: "页脚是最近一次封存的编号和校验值前 12 位，打印后可与以后的日志核对。",
          en: "The footer shows the last seal and the first 12 digits of its hash; printed, it can be compared later.",
        },
      ],
    },
    {
      heading: { zh: "查阅也有记录", en: "Reading Is Recorded" },
      paragraphs: [{ zh: "打开、翻页、换条件都会记入日志，写明查了什么。", en: "Opening, paging and filtering are entries too, with what was asked." }],
    },
  ],
};
export default page;
