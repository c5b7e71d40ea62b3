"""What is watched is looked at again when it changes."""

from pathlib import Path

from learning_alliance.cli.watching import watch_files


def test_change_of_a_file_runs_again(tmp_path: Path) -> None:
    file = tmp_path / "th-example.md"
    file.write_text("first", encoding="utf-8")
    seen: list[str] = []

    def look() -> None:
        seen.append(file.read_text(encoding="utf-8"))
        file.write_text("second", encoding="utf-8")

    watch_files((file,), look, rounds=2)

    assert seen == ["first", "second"]
