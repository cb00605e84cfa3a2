import { catalogue } from "@yanzhen/domain/messages";

/** Every text of the domain in English. */
export default catalogue.en;
