import { Drawer } from "antd";
import type { ReactNode } from "react";

/** The menu on a narrow screen. */
export default function SideDrawer(props: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Drawer open placement="left" size={240} title={props.title} onClose={props.onClose}>
      {props.children}
    </Drawer>
  );
}
