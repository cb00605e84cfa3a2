import { catalogue } from "@yanzhen/domain/messages";

/** Every text of the domain in Chinese. */
export default catalogue["zh-CN"];
