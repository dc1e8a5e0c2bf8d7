package org.nanwang.kernel.identity.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Names a browser as people do: by what it calls itself, which is a long story. */
final class BrowserName {

    /** The first that fits: each also claims to be those below it. */
    private static final Map<String, String> BROWSERS = ordered("MicroMessenger", "WeChat", "AlipayClient", "Alipay",
            "DingTalk", "DingTalk", "QQBrowser", "QQ", "HuaweiBrowser", "Huawei", "Edg", "Edge", "OPR/", "Opera", "Firefox/", "Firefox",
            "FxiOS", "Firefox", "Chrome/", "Chrome", "CriOS", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = ordered("OpenHarmony", "HarmonyOS", "HarmonyOS", "HarmonyOS",
            "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Mac OS X", "macOS", "Linux", "Linux");

    private BrowserName() {
    }

    static String of(String agent, Texts texts) {
        Optional<String> browser = first(BROWSERS, agent);
        Optional<String> system = first(SYSTEMS, agent);
        if (browser.isPresent() && system.isPresent()) {
            return texts.get("account.agent", browser.get(), system.get());
        }
        return browser.or(() -> system).orElseGet(() -> agent.isBlank() ? texts.get("account.agent-unknown") : agent);
    }

    private static Optional<String> first(Map<String, String> names, String agent) {
        return names.entrySet().stream().filter(one -> agent.contains(one.getKey())).map(Map.Entry::getValue).findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
