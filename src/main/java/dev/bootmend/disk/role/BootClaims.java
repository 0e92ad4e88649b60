package dev.bootmend.disk.role;

import dev.bootmend.disk.role.Look.Mark;
import dev.bootmend.model.PartitionStyle;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Role;
import java.util.List;

/**
 * Who may hold the boot manager and the store. On MBR whoever has {@code \Boot\BCD} or {@code \bootmgr}; without one the
 * active partition; without that the Windows partition of a disk that has only one. On GPT the type decides.
 */
final class BootClaims {

    private static final int STORE = 40;
    private static final int BOOT_MANAGER = 20;
    private static final int ACTIVE = 10;
    private static final int ONLY_PARTITION = 5;

    private static final int ESP_TYPE = 40;
    private static final int ESP_STORE = 20;
    private static final int ESP_BOOT_MANAGER = 10;
    private static final int ESP_FALLBACK = 5;

    private final PartitionStyle style;
    private final List<Look> looks;
    private final List<String> contradictions;

    BootClaims(PartitionStyle style, List<Look> looks, List<String> contradictions) {
        this.style = style;
        this.looks = looks;
        this.contradictions = contradictions;
    }

    void addTo(Claims claims) {
        boolean unclear = !contradictions.isEmpty();
        if (style == PartitionStyle.MBR || unclear) {
            addWithBiosFiles(claims);
        }
        if (style == PartitionStyle.MBR && !claims.has(Role.SYSTEM)) {
            addActiveOrOnly(claims);
        }
        if (style == PartitionStyle.GPT || unclear) {
            looks.stream().filter(this::mayBeEfiSystem).forEach(look -> claims.add(efiSystem(look)));
        }
    }

    private void addWithBiosFiles(Claims claims) {
        looks.stream().filter(look -> look.has(Mark.BIOS_STORE) || look.has(Mark.BOOTMGR)).forEach(look -> {
            var draft = new Claims.Draft(look, Role.SYSTEM)
                    .file(Mark.BIOS_STORE, STORE).file(Mark.BOOTMGR, BOOT_MANAGER);
            boolean active = look.partition().active();
            claims.add(finished(draft.add(active ? ACTIVE : 0, active ? "active" : "not active")));
        });
    }

    private void addActiveOrOnly(Claims claims) {
        looks.stream().filter(look -> look.partition().active()).forEach(look -> claims.add(finished(
                new Claims.Draft(look, Role.SYSTEM).add(ACTIVE, "active").add(0, look.evidence(Mark.BIOS_STORE)))));
        List<Look> plain = looks.stream().filter(look -> !look.isType(0x27)).toList();
        if (!claims.has(Role.SYSTEM) && plain.size() == 1 && claims.has(plain.getFirst(), Role.WINDOWS)) {
            Look only = plain.getFirst();
            claims.add(finished(new Claims.Draft(only, Role.SYSTEM)
                    .add(ONLY_PARTITION, "the only partition beside recovery").add(0, only.evidence(Mark.BIOS_STORE))));
        }
    }

    private boolean mayBeEfiSystem(Look look) {
        return look.isType(PartitionType.Gpt.EFI_SYSTEM) || look.isType(0xEF)
                || !contradictions.isEmpty() && look.has(Mark.EFI_STORE);
    }

    private Claims.Draft efiSystem(Look look) {
        boolean byType = look.isType(PartitionType.Gpt.EFI_SYSTEM) || look.isType(0xEF);
        var draft = new Claims.Draft(look, Role.EFI_SYSTEM).add(byType ? ESP_TYPE : 0, look.typeEvidence());
        draft.file(Mark.EFI_STORE, ESP_STORE);
        addIfThere(look, draft, Mark.BOOTMGFW, ESP_BOOT_MANAGER);
        addIfThere(look, draft, Mark.EFI_FALLBACK, ESP_FALLBACK);
        return finished(draft);
    }

    private static void addIfThere(Look look, Claims.Draft draft, Mark mark, int points) {
        if (look.has(mark)) {
            draft.file(mark, points);
        }
    }

    private Claims.Draft finished(Claims.Draft draft) {
        contradictions.forEach(reason -> draft.add(0, reason));
        return draft;
    }
}
