import type { Attachment } from 'svelte/attachments';

/** The system's own gestures begin at the edge: a swipe that starts there is not ours. */
const edge = 28;
const farEnough = 90;

interface Swipes {
  readonly onmove: (distance: number) => void;
  readonly onright: () => void;
  readonly onleft: () => void;
}

/** Right and left swipes by touch, never over something that scrolls sideways. */
export function swipe({ onmove, onright, onleft }: Swipes): Attachment<HTMLElement> {
  return (element) => {
    let from: { readonly id: number; readonly x: number; readonly y: number } | undefined;

    function down(event: PointerEvent) {
      const atEdge = event.clientX < edge || event.clientX > innerWidth - edge;
      if (event.pointerType !== 'touch' || atEdge || scrolls(event.target)) return;
      from = { id: event.pointerId, x: event.clientX, y: event.clientY };
    }
    function move(event: PointerEvent) {
      if (event.pointerId !== from?.id) return;
      const distance = event.clientX - from.x;
      if (Math.abs(event.clientY - from.y) > Math.max(24, Math.abs(distance) / 2)) cancel();
      else onmove(distance);
    }
    function up(event: PointerEvent) {
      if (event.pointerId !== from?.id) return;
      const distance = event.clientX - from.x;
      cancel();
      if (distance > farEnough) onright();
      if (distance < -farEnough) onleft();
    }
    function cancel() {
      from = undefined;
      onmove(0);
    }

    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', cancel);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', cancel);
    };
  };
}

function scrolls(target: EventTarget | null): boolean {
  const block = target instanceof Element ? target.closest('pre') : null;
  return block !== null && block.scrollWidth > block.clientWidth;
}
