import { Problem } from "@huzhu/api/problem";
import { sessionQuery } from "@huzhu/api/session";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App, ConfigProvider } from "antd";
import zhCN from "antd/es/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { theme } from "./theme";

dayjs.locale("zh-cn");

const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // A session that ended elsewhere ends here too: the gate then shows the sign-in.
    onError: (problem) => {
      if (problem instanceof Problem && problem.status === 401)
        queryClient.setQueryData(sessionQuery.queryKey, null);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, problem) =>
        count < 2 && (!(problem instanceof Problem) || problem.status === 0),
    },
  },
});

interface LargeText {
  large: boolean;
  setLarge: (large: boolean) => void;
}

const LargeTextContext = createContext<LargeText>({ large: false, setLarge: () => {} });
export const useLargeText = () => useContext(LargeTextContext);

const nonce = document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce;

// Ant Design gives the nonce to its own styles, but not to those that lock the scroll bar.
if (nonce) {
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (name === "style") element.nonce = nonce;
    return element;
  };
}

/** What every app stands in: theme, Chinese locale, style nonce, queries, large text. */
export function UiRoot({ children }: { children: ReactNode }) {
  const [large, setLarge] = useState(() => localStorage.getItem("large") === "1");
  const text = useMemo(
    () => ({
      large,
      setLarge: (on: boolean) => {
        localStorage.setItem("large", on ? "1" : "0");
        setLarge(on);
      },
    }),
    [large],
  );
  return (
    <ConfigProvider
      theme={theme(large)}
      locale={zhCN}
      csp={nonce ? { nonce } : undefined}
      button={{ autoInsertSpace: false }}
    >
      <LargeTextContext value={text}>
        <QueryClientProvider client={queryClient}>
          <App>{children}</App>
        </QueryClientProvider>
      </LargeTextContext>
    </ConfigProvider>
  );
}
