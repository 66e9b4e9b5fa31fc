import { useEffect, useRef, type ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}

/**
 * A question that must be answered first. Escape and a click beside it close it; the focus returns where it was. A form is
 * typed in at once: its first text box has the focus, unless something in it took the focus itself.
 */
export function Dialog({ title, isOpen, onClose, wide, children }: DialogProps) {
  return (
    <ModalOverlay className="modal-veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={wide ? 'modal wide' : 'modal'}>
        <AriaDialog>
          <Heading slot="title" level={2}>{title}</Heading>
          {children}
          <FirstBox />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

const boxes = ['textarea', ...['text', 'search', 'email', 'password', 'tel', 'url', 'number', 'date'].map((type) => `input[type=${type}]`)]
  .map((box) => `form ${box}:not(:disabled, [readonly])`).join();

/** Focuses the first text box beside it. Being the last child, it does so after them and before the dialog, which would focus its own frame. */
function FirstBox() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const dialog = place.current?.parentElement;
    if (dialog && !dialog.contains(document.activeElement)) dialog.querySelector<HTMLElement>(boxes)?.focus();
  }, []);
  return <span ref={place} hidden />;
}
