package dev.bootmend.hive;

/** Names made printable: control characters and unpaired surrogates become {@code \}{@code uXXXX}. */
final class VisibleText {

    private VisibleText() {
    }

    static String of(String name) {
        var text = new StringBuilder();
        name.codePoints().forEach(point -> {
            boolean hidden = Character.isISOControl(point) || point >= 0xD800 && point <= 0xDFFF;
            if (hidden) {
                text.append(String.format("\\u%04x", point));
            } else {
                text.appendCodePoint(point);
            }
        });
        return text.toString();
    }
}
