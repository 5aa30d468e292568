/** What the page that mounts the pane knows of its surroundings. */
import type { ShellState } from '../model/state';

export interface MountOptions {
  /** Excel's theme where it says so; otherwise the system decides. */
  readonly theme?: 'light' | 'dark' | undefined;
  /** Excel keeps the corner at the top right for itself. */
  readonly place: ShellState['place'];
  /** The person asked for 提交 (Excel's ribbon): its button gets the focus once there is something to submit. */
  readonly wantsSubmit?: boolean;
}
