import type { ThemeConfig } from "antd";

const red = "#B4231F";
const link = "#1D5FA8";

/** Red is for the primary button and the selected menu item only, so that an error still means one. */
export function theme(large: boolean): ThemeConfig {
  return {
    token: {
      fontSize: large ? 17 : 14,
      lineHeight: 1.6,
      fontFamily: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
      colorPrimary: link,
      colorInfo: link,
      colorLink: link,
      colorLinkHover: "#164A85",
      colorLinkActive: "#0F3763",
      colorError: "#B00020",
      colorErrorBg: "#FDEEEE",
      colorErrorBorder: "#E3A3A3",
      colorSuccess: "#1B7A3D",
      colorSuccessBg: "#EAF6EE",
      colorSuccessBorder: "#9CCFAE",
      colorWarning: "#8A5A00",
      colorWarningBg: "#FFF6E3",
      colorWarningBorder: "#E3C58A",
      colorInfoBg: "#EBF3FB",
      colorInfoBorder: "#A5C5E6",
      colorPrimaryBg: "#EBF3FB",
      colorText: "#1F1F1F",
      colorTextSecondary: "#4A4A4A",
      colorTextTertiary: "#5C5C5C",
      colorTextDescription: "#5C5C5C",
      colorTextPlaceholder: "#6B6B6B",
      colorTextQuaternary: "#6B6B6B",
      colorTextDisabled: "#6B6B6B",
      colorBorder: "#8C8C8C",
      borderRadius: 4,
      motion: false,
    },
    components: {
      Button: { colorPrimary: red, colorPrimaryHover: "#9A1D1A", colorPrimaryActive: "#7F1715" },
      Menu: {
        itemSelectedColor: red,
        itemSelectedBg: "#FBECEB",
        subMenuItemSelectedColor: red,
        itemHeight: large ? 44 : 38,
        subMenuItemBg: "#FFFFFF",
      },
      Layout: {
        headerBg: "#FFFFFF",
        siderBg: "#FFFFFF",
        bodyBg: "#F4F5F7",
        headerPadding: "0 16px",
      },
      Table: {
        headerBg: "#F4F5F7",
        headerColor: "#1F1F1F",
        cellPaddingBlockSM: 8,
        rowSelectedBg: "#EBF3FB",
        rowSelectedHoverBg: "#DCEAF8",
        headerSortActiveBg: "#EDEFF2",
        headerSortHoverBg: "#EDEFF2",
        bodySortBg: "#FFFFFF",
      },
      Tag: { defaultBg: "#F1F1F1", defaultColor: "#3A3A3A" },
      Timeline: { dotBg: "transparent" },
    },
  };
}
