package dev.bootmend.ui;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Role;
import dev.bootmend.ui.kit.Badge;
import dev.bootmend.ui.kit.BootChain;
import dev.bootmend.ui.kit.Card;
import dev.bootmend.ui.kit.ChainLink;
import dev.bootmend.ui.kit.ChangeList;
import dev.bootmend.ui.kit.ChangeRow;
import dev.bootmend.ui.kit.ChoiceCard;
import dev.bootmend.ui.kit.CommandLine;
import dev.bootmend.ui.kit.CopyField;
import dev.bootmend.ui.kit.CountedTab;
import dev.bootmend.ui.kit.Disclosure;
import dev.bootmend.ui.kit.DiskMap;
import dev.bootmend.ui.kit.EmptyState;
import dev.bootmend.ui.kit.EvidenceChips;
import dev.bootmend.ui.kit.Explain;
import dev.bootmend.ui.kit.FindingCard;
import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.LinkState;
import dev.bootmend.ui.kit.Listing;
import dev.bootmend.ui.kit.ListingDiff;
import dev.bootmend.ui.kit.PartitionBlock;
import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.RowGroup;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.StatusSign;
import dev.bootmend.ui.kit.StepRow;
import dev.bootmend.ui.kit.StepState;
import dev.bootmend.ui.kit.Tone;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Pages that show every control of the kit as the wizard will use it. */
final class Gallery {

    private static final Runnable NOTHING = () -> {
    };
    private static final StatusLine UNWRITTEN = new StatusLine("Disk 1 · GPT {7f3c…e21a}", "Nothing has been written", false);

    private Gallery() {
    }

    static List<GalleryPage> pages() {
        return List.of(disk(), findings(), preview(), apply(), result(), empty());
    }

    private static PageActions actions(String forward) {
        return PageActions.NONE.left(PageAction.of("Cancel", NOTHING)).right(PageAction.of("Back", NOTHING))
                .primary(PageAction.of(forward, NOTHING));
    }

    static GalleryPage disk() {
        return new GalleryPage(Step.DISK, "Which disk is it?",
                Phrase.of("BootMend read every disk without changing anything. One disk holds a Windows that is not running here."),
                column(generationTwo(), collision(),
                        locked("Disk 0", "This machine's own Windows disk · 127 GB", "Locked: holds C:, the running Windows and the page file"),
                        locked("Disk 2", "Temporary storage · 16 GB", "Locked: Azure temporary disk"), crowded()),
                actions("Examine disk 1"), UNWRITTEN);
    }

    private static Node generationTwo() {
        EvidenceChips chips = new EvidenceChips()
                .with("EFI system: type c12a7328…, \\EFI\\Microsoft\\Boot\\BCD", Tone.VIOLET)
                .with("Windows: SYSTEM and SOFTWARE hives, winload.efi", Tone.ACCENT);
        HBox.setHgrow(chips, Priority.ALWAYS);
        HBox evidence = new HBox(8, chips, new Explain("Why these?", () -> new WrappedLabel("The EFI system partition is told by its type and holds the boot files; Windows is where the registry hives are.")));
        ChoiceCard card = new ChoiceCard("Disk 1", head("Disk 1", "Msft Virtual Disk · 127 GB · LUN 0", new Badge("Generation 2 (UEFI, GPT)")),
                new DiskMap(List.of(block(Role.EFI_SYSTEM, "EFI system", "", "100 MB · FAT32", 100),
                        block(Role.MICROSOFT_RESERVED, "MSR", "", "16 MB", 16),
                        block(Role.WINDOWS, "Windows", "Windows Server 2019 (17763)", "126 GB · NTFS · 71 GB free", 129_000),
                        block(Role.RECOVERY, "Recovery", "", "450 MB", 450))), evidence);
        card.selectedProperty().set(true);
        return card;
    }

    private static PartitionBlock block(Role role, String title, String note, String detail, long mebibytes) {
        return new PartitionBlock(role, title, note, detail, ByteSize.ofMebibytes(mebibytes));
    }

    private static Node collision() {
        HBox head = head("Disk 3", "Msft Virtual Disk · 32 GB · LUN 2", null);
        HBox why = new HBox(10, new StatusSign(Sign.NOTE),
                new WrappedLabel("Offline: same identity as disk 0. Bringing it online would change its identity and break its boot entries.", "small"));
        why.setAlignment(Pos.CENTER_LEFT);
        return new ChoiceCard("Disk 3", head, why, new Disclosure("What to do instead", () -> new WrappedLabel("Attach it to another machine.")));
    }

    private static Node locked(String name, String what, String why) {
        StatusSign sign = new StatusSign(Sign.LOCKED);
        FittedLabel reason = new FittedLabel(why, "small");
        HBox head = head(name, what, null);
        head.getChildren().addAll(reason, sign);
        return new ChoiceCard(name, head).lock(why);
    }

    private static Node crowded() {
        List<PartitionBlock> many = new ArrayList<>();
        many.add(block(Role.SYSTEM, "System", "", "500 MB · NTFS · active", 500));
        for (int i = 0; i < 30; i++) {
            many.add(block(Role.DATA, "Data " + i, "", "1 GB · NTFS", 1024));
        }
        return new ChoiceCard("Disk 4", head("Disk 4", "A disk with many partitions", new Badge("Generation 1 (BIOS, MBR)")), new DiskMap(many));
    }

    private static HBox head(String name, String what, Node right) {
        FittedLabel about = new FittedLabel(what, "muted");
        about.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(about, Priority.ALWAYS);
        FittedLabel title = new FittedLabel(name, "strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(10, title, about);
        head.setAlignment(Pos.CENTER_LEFT);
        if (right != null) {
            head.getChildren().add(right);
        }
        return head;
    }

    static GalleryPage findings() {
        return new GalleryPage(Step.FINDINGS, "It stops at the boot entry",
                Phrase.of("Windows Boot Manager is found and readable; the entry ").strong("Windows Server 2019")
                        .plain(" asks for a configuration hive that is not on the disk. This is what stop code 0x67 means."),
                column(chain(),
                        new FindingCard(Sign.BROKEN, "The boot entry refers to \\IMC.hiv, which does not exist")
                                .known(new Badge("0x67 CONFIG INITIALIZATION FAILED"))
                                .evidence("{b3a1…77} Windows Server 2019 · imcdevice locate=\\IMC.hiv · imchivename \\IMC.hiv · no file of that name on the Windows or EFI system partition")
                                .details("What this means", () -> new WrappedLabel("The loader stops.")),
                        new FindingCard(Sign.NOTE, "The SYSTEM hive was not closed cleanly")
                                .evidence("Read with its transaction log (24 entries). Windows does the same at the next start. Nothing to repair."),
                        new FindingCard(Sign.UNKNOWN, "Could not check: memory dump")
                                .evidence("CrashControl names D:\\MEMORY.DMP; that was the VM's temporary disk and is not attached."),
                        symptom()),
                actions("Choose a repair"), UNWRITTEN);
    }

    private static Node chain() {
        return new BootChain(List.of(new ChainLink("Firmware", "UEFI, ESP found", LinkState.OK),
                new ChainLink("Boot manager", "bootmgfw.efi", LinkState.OK), new ChainLink("BCD store", "readable, 9 objects", LinkState.OK),
                new ChainLink("Boot entry", "imcdevice, imchivename", LinkState.BROKEN), new ChainLink("Devices", "this disk", LinkState.NOTE),
                new ChainLink("Loader", "winload.efi", LinkState.UNCHECKED), new ChainLink("SYSTEM", "dirty, 24 log entries", LinkState.NOT_REACHED)));
    }

    private static Node symptom() {
        TextField field = new TextField("0x00000067  CONFIG INITIALIZATION FAILED");
        field.setAccessibleText("What does the screenshot show?");
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(10, new FittedLabel("What does the screenshot show?", "muted"), field, new StatusSign(Sign.OK),
                new FittedLabel("The disk agrees", "small"));
        line.setAlignment(Pos.CENTER_LEFT);
        return new Card(line).inset();
    }

    static GalleryPage preview() {
        TabPane tabs = new TabPane(tab("Changes", 2, new WrappedLabel("")), tab("Side by side", 0, comparison()),
                tab("Commands", 0, new WrappedLabel("")), tab("What is backed up", 0, new WrappedLabel("")));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getSelectionModel().select(1);
        ChangeRow first = change("imcdevice");
        first.tickedProperty().set(true);
        ChangeRow second = change("imchivename");
        second.tickedProperty().set(true);
        ChangeRow third = new ChangeRow(Phrase.of("Registry tier: ").strong("ErrorControlPolicy").plain(" = 0 in ControlSet001 ")
                .muted("(only if 0x67 persists)"), List.of(), new Badge("undo: exact"));
        ChangeRow fourth = new ChangeRow(Phrase.of("Rebuild the boot files"), List.of("bcdboot F:\\Windows /s S: /f UEFI /v"),
                new Badge("cannot be undone", Tone.NOTE)).fix("Needs the two changes above.");
        return new GalleryPage(Step.PREVIEW, "Two elements will be deleted",
                Phrase.of("Nothing has been written yet. What you see here is exactly what runs; it was rehearsed on a copy in memory."),
                column(tabs, new ChangeList(List.of(first, second, third, fourth)), new CheckBox("I have a copy or snapshot of this disk.")),
                new PageActions(List.of(PageAction.of("Cancel", NOTHING), PageAction.of("Export…", NOTHING)), List.of(PageAction.of("Back", NOTHING)),
                        java.util.Optional.of(PageAction.of("Apply 2 changes", NOTHING).onPurpose())), UNWRITTEN);
    }

    private static ChangeRow change(String element) {
        return new ChangeRow(Phrase.of("Delete ").strong(element).plain(" from Windows Server 2019"),
                List.of("bcdedit /store S:\\EFI\\Microsoft\\Boot\\BCD /deletevalue {b3a1c0de-1f2e-4d3c-9b8a-001122334477} " + element),
                new Badge("undo: from backup"));
    }

    private static Tab tab(String name, int count, Node content) {
        CountedTab tab = new CountedTab(name, content);
        tab.countProperty().set(count);
        return tab;
    }

    private static Node comparison() {
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            before.add(i == 0 ? "Windows Boot Manager" : "bootmgr element " + i);
        }
        before.addAll(List.of("Windows Boot Loader", "-------------------", "identifier              {b3a1c0de-1f2e-4d3c-9b8a-001122334477}",
                "device                  partition=F:", "path                    \\Windows\\system32\\winload.efi",
                "description             Windows Server 2019", "osdevice                partition=F:", "systemroot              \\Windows",
                "imchivename             \\IMC.hiv", "imcdevice               locate=\\IMC.hiv", "nx                      OptIn"));
        List<String> after = new ArrayList<>(before);
        after.removeIf(line -> line.startsWith("imc"));
        after.set(after.size() - 1, "nx                      OptOut");
        after.add("ems                     Yes");
        ListingDiff diff = new ListingDiff(new Listing("Before · S:\\EFI\\Microsoft\\Boot\\BCD", before), new Listing("After", after));
        diff.setVisibleRows(9);
        return diff;
    }

    static GalleryPage apply() {
        StepRow verified = new StepRow(Phrase.of("Delete ").strong("imcdevice"));
        verified.show(StepState.VERIFIED, "ran · changed · verified · 0.2 s");
        StepRow place = new StepRow(Phrase.of("Activate partition 1"));
        place.show(StepState.ALREADY_IN_PLACE, "already in place · nothing ran");
        StepRow running = new StepRow(Phrase.of("Check the file system of ").strong("F:"));
        running.show(StepState.RUNNING, "running · 14 s");
        running.with(new WrappedLabel("Stage 2: Examining file name linkage …", "mono", "muted"));
        StepRow failed = new StepRow(Phrase.of("Delete ").strong("imchivename"));
        failed.show(StepState.FAILED, "failed · exit code 1");
        failed.with(new WrappedLabel("The element data store could not be opened. Access is denied.", "small"));
        failed.details("Output", () -> new WrappedLabel("bcdedit", "mono"));
        StepRow unreached = new StepRow(Phrase.of("Rebuild the boot files"));
        unreached.show(StepState.NOT_REACHED, "not reached");
        return new GalleryPage(Step.APPLY, "Applying 6 changes",
                Phrase.of("Each step is backed up, run, and read back from the disk. Cancel takes effect between steps."),
                column(new RowGroup(verified, place, running, failed, unreached, new StepRow(Phrase.of("Unload the SYSTEM hive"))),
                        new Card(new CopyField("Run", "20261120-200312"), new CopyField("Disk identity", "{7f3c21aa-0d5b-4a6e-9d3f-70a1be52e21a}"))),
                PageActions.NONE.left(PageAction.of("Cancel after this step", NOTHING))
                        .primary(PageAction.unavailable("Show the result", "The run has not finished.")),
                new StatusLine("Disk 1 · GPT {7f3c…e21a}", "Writing: step 3 of 6", true));
    }

    static GalleryPage result() {
        StepRow first = new StepRow(Phrase.of("Delete imcdevice"));
        first.show(StepState.VERIFIED, "ran · changed · verified · 0.2 s");
        StepRow second = new StepRow(Phrase.of("Delete imchivename"));
        second.show(StepState.VERIFIED, "ran · changed · verified · 0.2 s");
        return new GalleryPage(Step.RESULT, "Repaired and verified",
                Phrase.of("The boot entry no longer asks for the missing hive, and nothing else in the store changed."),
                column(new RowGroup(first, second), gate(), next()),
                PageActions.NONE.left(PageAction.of("Undo everything…", NOTHING)).right(PageAction.of("Open report", NOTHING))
                        .right(PageAction.of("Repair another disk", NOTHING)).primary(PageAction.of("Finish", NOTHING)),
                new StatusLine("Disk 1 · GPT {7f3c…e21a}", "Run 20261120-200312 · backups on this machine and on the disk", true));
    }

    private static Node gate() {
        Card card = new Card(new FittedLabel("Safe to detach", "strong"));
        for (String check : List.of("No registry hive is loaded", "Temporary letter S: released", "Disk identity unchanged")) {
            HBox line = new HBox(10, new StatusSign(Sign.OK), new FittedLabel(check));
            line.setAlignment(Pos.CENTER_LEFT);
            card.getChildren().add(line);
        }
        return card;
    }

    private static Node next() {
        return new Card(new FittedLabel("Next, outside BootMend", "strong"), new WrappedLabel("1. Swap the repaired disk back:"),
                new CommandLine(Phrase.EMPTY.code("az vm repair restore -g ").placeholder("my-group").code(" -n ").placeholder("web-01").code(" --verbose")),
                new WrappedLabel("2. Look at the boot diagnostics screenshot and try RDP."));
    }

    static GalleryPage empty() {
        return new GalleryPage(Step.START, "No disk to repair is attached",
                Phrase.of("Attach the OS disk of the broken machine to this one, then look again."),
                column(new EmptyState(Sign.UNKNOWN, "Nothing but this machine's own disks",
                        "BootMend sees one disk, and it holds the running Windows. It is never a target.")),
                PageActions.NONE.left(PageAction.of("Cancel", NOTHING)).primary(PageAction.of("Look again", NOTHING)), StatusLine.UNTOUCHED);
    }

    private static VBox column(Node... nodes) {
        VBox column = new VBox(13, nodes);
        column.setFillWidth(true);
        return column;
    }
}
