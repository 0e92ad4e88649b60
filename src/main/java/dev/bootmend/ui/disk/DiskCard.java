package dev.bootmend.ui.disk;

import dev.bootmend.model.Role;
import dev.bootmend.model.RoleClaim;
import dev.bootmend.ui.kit.Badge;
import dev.bootmend.ui.kit.ChoiceCard;
import dev.bootmend.ui.kit.Column;
import dev.bootmend.ui.kit.Disclosure;
import dev.bootmend.ui.kit.DiskMap;
import dev.bootmend.ui.kit.EvidenceChips;
import dev.bootmend.ui.kit.Explain;
import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.SignLine;
import dev.bootmend.ui.kit.StatusSign;
import dev.bootmend.ui.kit.Tone;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Draws one disk of the list. */
final class DiskCard {

    private static final int SHOWN_FACTS = 2;

    private DiskCard() {
    }

    /** @param explained whether what to do instead is open from the start */
    static ChoiceCard of(DiskEntry disk, boolean explained) {
        return switch (disk.standing()) {
            case Standing.Suitable ignored -> choosable(disk);
            case Standing.Asking ignored -> choosable(disk);
            case Standing.Hindered(var reason, var remedy) -> hindered(disk, reason, remedy, explained);
            case Standing.Locked(var reason) -> locked(disk, reason);
        };
    }

    private static ChoiceCard choosable(DiskEntry disk) {
        List<Node> parts = new ArrayList<>(List.of(head(disk), new DiskMap(disk.map()), evidence(disk)));
        disk.notes().forEach(note -> parts.add(new SignLine(Sign.NOTE, note)));
        return new ChoiceCard(disk.title() + ", " + disk.about(), parts.toArray(Node[]::new));
    }

    private static ChoiceCard hindered(DiskEntry disk, String reason, String remedy, boolean explained) {
        List<Node> parts = new ArrayList<>(List.of(head(disk), new SignLine(Sign.NOTE, reason)));
        if (!disk.map().isEmpty()) {
            parts.add(1, new DiskMap(disk.map()));
        }
        if (!remedy.isEmpty()) {
            Disclosure instead = new Disclosure("What to do instead", () -> new WrappedLabel(remedy, "small"));
            instead.openProperty().set(explained);
            parts.add(instead);
        }
        return new ChoiceCard(disk.title() + ", " + disk.about(), parts.toArray(Node[]::new)).lock(reason);
    }

    private static ChoiceCard locked(DiskEntry disk, String reason) {
        HBox head = head(disk);
        head.getChildren().addAll(new FittedLabel(reason, "small"), new StatusSign(Sign.LOCKED));
        return new ChoiceCard(disk.title() + ", " + disk.about(), head).lock(reason);
    }

    private static HBox head(DiskEntry disk) {
        FittedLabel title = new FittedLabel(disk.title(), "strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        FittedLabel about = new FittedLabel(disk.about(), "muted");
        about.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(about, Priority.ALWAYS);
        HBox head = new HBox(10, title, about);
        head.getStyleClass().add("sign-line");
        disk.generation().ifPresent(generation -> {
            Badge badge = new Badge(generation.toString());
            badge.setMinWidth(Region.USE_PREF_SIZE);
            head.getChildren().add(badge);
        });
        return head;
    }

    private static Node evidence(DiskEntry disk) {
        EvidenceChips chips = new EvidenceChips();
        Map<String, Tone> brief = new LinkedHashMap<>();
        disk.claims().stream().filter(claim -> tone(claim.role()) != Tone.NEUTRAL)
                .forEach(claim -> brief.put(brief(claim), tone(claim.role())));
        brief.forEach(chips::with);
        HBox.setHgrow(chips, Priority.ALWAYS);
        Explain why = new Explain("Why these?", () -> reasons(disk.claims()));
        why.setAccessibleText("Why these roles? " + disk.title());
        HBox line = new HBox(8, chips, why);
        line.getStyleClass().add("sign-line");
        return line;
    }

    private static String brief(RoleClaim claim) {
        List<String> facts = claim.evidence();
        String shown = String.join(", ", facts.subList(0, Math.min(SHOWN_FACTS, facts.size())));
        return claim.role() + ": " + shown;
    }

    private static Tone tone(Role role) {
        return switch (role) {
            case WINDOWS -> Tone.ACCENT;
            case SYSTEM -> Tone.TEAL;
            case EFI_SYSTEM -> Tone.VIOLET;
            case MICROSOFT_RESERVED, RECOVERY, DATA -> Tone.NEUTRAL;
        };
    }

    private static Node reasons(List<RoleClaim> claims) {
        Column column = new Column(new WrappedLabel("Partitions are told by what is on them, never by their letter.", "muted", "small")).close();
        for (RoleClaim claim : claims) {
            column.getChildren().add(new WrappedLabel(claim.role() + " (byte " + claim.partition().start() + ")", "strong", "small"));
            claim.evidence().forEach(fact -> column.getChildren().add(new WrappedLabel("· " + fact, "small")));
        }
        return column;
    }
}
