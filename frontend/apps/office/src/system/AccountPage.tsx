import { Account } from "@huzhu/ui/account";
import { useSession } from "../useSession";

export default function AccountPage() {
  return <Account session={useSession()} />;
}
