import { noChange } from 'lit';
import { Directive, directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';

/**
 * A node of a template, once it has been rendered and while it is in the page. It stays the same until another
 * tag names the `Ref`. Lit's own `ref` is told when each node goes, which takes ten times as much code in the
 * first chunk.
 */
export class Ref<Node extends Element = Element> {
  node: Node | undefined;

  get value(): Node | undefined {
    return this.node?.isConnected ? this.node : undefined;
  }
}

export function createRef<Node extends Element = Element>(): Ref<Node> {
  return new Ref();
}

class RefDirective extends Directive {
  /** On a server there are no nodes. */
  render(ref: Ref): unknown {
    ref.node = undefined;
    return noChange;
  }

  override update({ element }: ElementPart, [ref]: [ref: Ref]): unknown {
    ref.node = element;
    return noChange;
  }
}

/** In the tag of a node, has a `Ref` hold the node. */
export const ref: (ref: Ref) => DirectiveResult = directive(RefDirective);
