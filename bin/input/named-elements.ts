import { UnknownElementError } from "../../lib/routing";
import { UsageError } from "../output/failure";

/**
 * What uses names that the user gave. One that the network does not have makes the call wrong.
 * @param hint what the user can do instead
 * @param place where the names stand, if not in the call
 */
export function usingNames<T>(use: () => T, hint?: string, place?: string): T {
  try {
    return use();
  } catch (error) {
    if (!(error instanceof UnknownElementError)) throw error;
    throw new UsageError(place === undefined ? error.message : `${place}: ${error.message}`, hint);
  }
}
