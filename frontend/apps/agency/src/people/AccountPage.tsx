import { Account } from "@huzhu/ui/account";
import { useHere } from "../agency";

export default function AccountPage() {
  return <Account session={useHere().session} />;
}
