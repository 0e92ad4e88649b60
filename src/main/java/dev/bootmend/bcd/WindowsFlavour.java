package dev.bootmend.bcd;

/** What the boot entries of one Windows release have that those of another do not (published listings). */
public enum WindowsFlavour {

    SERVER_2016("Windows Server 2016", true),
    /** Server 2019 and 2022 call themselves the same. */
    SERVER_2019_OR_LATER("Windows Server", true),
    CLIENT_10("Windows 10", false),
    CLIENT_11("Windows 11", false);

    private final String description;
    private final boolean server;

    WindowsFlavour(String description, boolean server) {
        this.description = description;
        this.server = server;
    }

    /** The name bcdboot gives the boot entry. */
    public String description() {
        return description;
    }

    /** Servers opt out of data execution prevention per program and have the text-mode menu. */
    public boolean isServer() {
        return server;
    }
}
