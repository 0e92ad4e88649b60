package dev.bootmend.practice;

import dev.bootmend.bcd.WindowsFlavour;

/** The Windows releases that practice machines have (Microsoft Learn: Windows Server release information). */
public enum PracticeWindows {
    SERVER_2012_R2("Windows Server 2012 R2 Datacenter", 9600, "", "Windows Server 2012 R2", WindowsFlavour.SERVER_2016),
    SERVER_2016("Windows Server 2016 Datacenter", 14393, "1607", "Windows Server 2016", WindowsFlavour.SERVER_2016),
    SERVER_2019("Windows Server 2019 Datacenter", 17763, "1809", "Windows Server 2019",
            WindowsFlavour.SERVER_2019_OR_LATER),
    SERVER_2022("Windows Server 2022 Datacenter", 20348, "2009", "Windows Server 2022",
            WindowsFlavour.SERVER_2019_OR_LATER);

    private final String product;
    private final int build;
    private final String release;
    private final String entry;
    private final WindowsFlavour flavour;

    PracticeWindows(String product, int build, String release, String entry, WindowsFlavour flavour) {
        this.product = product;
        this.build = build;
        this.release = release;
        this.entry = entry;
        this.flavour = flavour;
    }

    /** {@code ProductName} in the SOFTWARE hive. */
    public String product() {
        return product;
    }

    /** {@code CurrentBuild} in the SOFTWARE hive. */
    public int build() {
        return build;
    }

    /** {@code ReleaseId} in the SOFTWARE hive, empty before it existed. */
    String release() {
        return release;
    }

    /** The description of the boot entry; administrators tell servers apart by it. */
    String entry() {
        return entry;
    }

    WindowsFlavour flavour() {
        return flavour;
    }
}
