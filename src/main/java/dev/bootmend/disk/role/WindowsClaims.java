package dev.bootmend.disk.role;

import dev.bootmend.disk.role.Look.Mark;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.PartitionStyle;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.Role;
import dev.bootmend.model.WindowsInstallation;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who may be a Windows partition: whoever has the SYSTEM hive or {@code ntdll.dll}. A missing hive costs points, not the
 * claim, because a missing hive may be the very fault. Points as in Azure's repair-script-library
 * (Get-OfflineWindowsDisk).
 */
final class WindowsClaims {

    private static final int HIVE = 10;
    private static final int LOADER = 30;
    private static final int NO_LOADER = -25;
    private static final int PRODUCT = 10;
    private static final int HIGHEST_BUILD_POINTS = 30;
    private static final int SETUP_RUNNING = -20;
    private static final RegistryKeyPath SETUP = RegistryKeyPath.of("Setup");

    private final Mark loader;
    private final Map<PartitionRef, WindowsInstallation> installations;

    WindowsClaims(PartitionStyle style, List<WindowsInstallation> installations) {
        this.loader = style == PartitionStyle.GPT ? Mark.WINLOAD_EFI : Mark.WINLOAD_EXE;
        this.installations = installations.stream().collect(
                Collectors.toMap(WindowsInstallation::partition, Function.identity(), (first, second) -> first));
    }

    void addTo(Claims claims, List<Look> looks) {
        looks.stream().filter(look -> look.has(Mark.SYSTEM_HIVE) || look.has(Mark.NTDLL))
                .forEach(look -> claims.add(claim(look)));
    }

    private Claims.Draft claim(Look look) {
        var draft = new Claims.Draft(look, Role.WINDOWS);
        addHives(look, draft);
        int points = look.has(loader) ? LOADER : look.lacks(loader) ? NO_LOADER : 0;
        draft.add(points, look.describe(loader, loader == Mark.WINLOAD_EFI ? "winload.efi" : "winload.exe"));
        WindowsInstallation installation = installations.get(look.ref());
        if (installation != null) {
            addProduct(installation, draft);
            addSetup(installation, draft);
        }
        return draft;
    }

    private static void addHives(Look look, Claims.Draft draft) {
        if (look.has(Mark.SYSTEM_HIVE) && look.has(Mark.SOFTWARE_HIVE)) {
            draft.add(2 * HIVE, "SYSTEM and SOFTWARE hives");
            return;
        }
        draft.add(look.has(Mark.SYSTEM_HIVE) ? HIVE : 0, look.describe(Mark.SYSTEM_HIVE, "SYSTEM hive"));
        draft.add(look.has(Mark.SOFTWARE_HIVE) ? HIVE : 0, look.describe(Mark.SOFTWARE_HIVE, "SOFTWARE hive"));
    }

    private static void addProduct(WindowsInstallation installation, Claims.Draft draft) {
        installation.product().toOptional().filter(name -> !name.isBlank()).ifPresent(name -> draft.add(PRODUCT, name));
        installation.build().toOptional().filter(build -> build.matches("[0-9]{1,9}")).ifPresent(build ->
                draft.add(Math.min(Integer.parseInt(build) / 1000, HIGHEST_BUILD_POINTS), "build " + build));
    }

    /** An unfinished Windows setup is seldom the Windows that is to be repaired. */
    private static void addSetup(WindowsInstallation installation, Claims.Draft draft) {
        boolean running = installation.system().toOptional().map(excerpt ->
                excerpt.value(SETUP, "SetupType").toOptional().stream().anyMatch(WindowsClaims::isNotZero)
                        || excerpt.value(SETUP, "CmdLine").toOptional().stream().anyMatch(line -> !line.asText().isBlank()))
                .orElse(false);
        if (running) {
            draft.add(SETUP_RUNNING, "Windows setup is not finished");
        }
    }

    private static boolean isNotZero(RegistryValue value) {
        return value.asDword().orElse(0) != 0;
    }
}
