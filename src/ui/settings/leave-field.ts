/**
 * For a button below fields that are saved when they are left. A press would leave the field, what is
 * said of it would move the button, and the mouse would be let go beside it: no click. So the field
 * keeps the focus, and the click has all that was typed.
 */
export function leaveFieldLater(event: MouseEvent): void {
  event.preventDefault();
}
