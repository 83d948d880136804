import { api, unwrap } from "@huzhu/api/client";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

/** Ends the session; nothing that the page has read stays behind for whoever sits down next. */
export async function signOut() {
  await unwrap(api.POST("/api/session/sign-out"));
  location.reload();
}

/** Where there is no frame with a menu of the person. */
export function SignOut() {
  const { t } = useTranslation();
  return <Button onClick={signOut}>{t("ui.signOut")}</Button>;
}
