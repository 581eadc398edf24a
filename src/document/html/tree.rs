//! A page's tree, in one vector: it is built and dropped without recursion, however deep it is.

use std::borrow::Cow;
use std::cell::RefCell;

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace, QualName};

/// What a node is.
#[derive(Debug)]
pub(super) enum Kind {
    /// The page.
    Page,
    /// An element.
    Element(Element),
    /// A text.
    Text(String),
    /// A comment and the like.
    Nothing,
}

/// An element.
#[derive(Debug)]
pub(super) struct Element {
    name: QualName,
    attributes: Vec<(LocalName, StrTendril)>,
}

impl Element {
    pub(super) fn name(&self) -> &str {
        &self.name.local
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| &**known == name).map(|(_, value)| &**value)
    }
}

/// A node, and where it hangs.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) children: Vec<usize>,
    parent: Option<usize>,
    /// What a template holds; nobody sees it.
    is_template: bool,
}

/// A tree that is being built.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: RefCell<Vec<Node>>,
    deepest: RefCell<usize>,
}

impl Default for Tree {
    fn default() -> Self {
        let tree = Self { nodes: RefCell::default(), deepest: RefCell::default() };
        tree.add(Kind::Page);
        tree
    }
}

impl Tree {
    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.borrow().len()
    }

    /// How deep the deepest node lay when it was hung up.
    pub(super) fn deepest(&self) -> usize {
        *self.deepest.borrow()
    }

    /// The nodes; the page is the first.
    pub(super) fn nodes(&self) -> std::cell::Ref<'_, Vec<Node>> {
        self.nodes.borrow()
    }

    fn add(&self, kind: Kind) -> usize {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node { kind, children: Vec::new(), parent: None, is_template: false });
        nodes.len() - 1
    }

    fn depth(nodes: &[Node], mut at: usize) -> usize {
        let mut depth = 0;
        // Nothing hangs below itself; should the parser err, this ends all the same.
        while let Some(parent) = nodes[at].parent.filter(|_| depth <= super::DEEPEST) {
            depth += 1;
            at = parent;
        }
        depth
    }

    fn hang(&self, parent: usize, place: Option<usize>, child: NodeOrText<usize>) {
        let child = match child {
            NodeOrText::AppendNode(node) => node,
            NodeOrText::AppendText(text) => {
                if self.extend(parent, place, &text) {
                    return;
                }
                self.add(Kind::Text(text.to_string()))
            }
        };
        self.remove_from_parent(&child);
        let mut nodes = self.nodes.borrow_mut();
        let children = &mut nodes[parent].children;
        let place = place.map_or(children.len(), |place| place.min(children.len()));
        children.insert(place, child);
        nodes[child].parent = Some(parent);
        if matches!(nodes[child].kind, Kind::Element(_)) {
            let depth = Self::depth(&nodes, child);
            let mut deepest = self.deepest.borrow_mut();
            *deepest = depth.max(*deepest);
        }
    }

    /// Adds to the text that stands there already, if one does.
    fn extend(&self, parent: usize, place: Option<usize>, text: &str) -> bool {
        let mut nodes = self.nodes.borrow_mut();
        let children = &nodes[parent].children;
        let before = place.unwrap_or(children.len()).checked_sub(1);
        let Some(before) = before.and_then(|before| children.get(before).copied()) else {
            return false;
        };
        let Kind::Text(there) = &mut nodes[before].kind else {
            return false;
        };
        there.push_str(text);
        true
    }

    fn place_of(&self, node: usize) -> Option<(usize, usize)> {
        let nodes = self.nodes.borrow();
        let parent = nodes[node].parent?;
        // What is looked for was hung up last as a rule.
        let place = nodes[parent].children.iter().rposition(|child| *child == node)?;
        Some((parent, place))
    }
}

/// The name of an element, held by itself: the tree may move under it.
#[derive(Debug)]
pub(super) struct Name(QualName);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl TreeSink for Tree {
    type Handle = usize;
    type Output = Self;
    type ElemName<'a> = Name;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> usize {
        0
    }

    fn elem_name(&self, target: &usize) -> Name {
        match &self.nodes.borrow()[*target].kind {
            Kind::Element(element) => Name(element.name.clone()),
            _ => Name(QualName::new(None, Namespace::default(), LocalName::default())),
        }
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> usize {
        let attributes =
            attributes.into_iter().map(|attribute| (attribute.name.local, attribute.value));
        self.add(Kind::Element(Element { name, attributes: attributes.collect() }))
    }

    fn create_comment(&self, _: StrTendril) -> usize {
        self.add(Kind::Nothing)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> usize {
        self.add(Kind::Nothing)
    }

    fn append(&self, parent: &usize, child: NodeOrText<usize>) {
        self.hang(*parent, None, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &usize,
        before: &usize,
        child: NodeOrText<usize>,
    ) {
        let hangs = self.nodes.borrow()[*element].parent.is_some();
        if hangs {
            self.append_before_sibling(element, child);
        } else {
            self.append(before, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &usize) -> usize {
        let held = self.nodes.borrow()[*target].children.first().copied();
        let is_held = |held: &usize| self.nodes.borrow()[*held].is_template;
        if let Some(held) = held.filter(is_held) {
            return held;
        }
        let held = self.add(Kind::Nothing);
        let mut nodes = self.nodes.borrow_mut();
        nodes[held].is_template = true;
        nodes[held].parent = Some(*target);
        nodes[*target].children.insert(0, held);
        held
    }

    fn same_node(&self, one: &usize, other: &usize) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &usize, node: NodeOrText<usize>) {
        if let Some((parent, place)) = self.place_of(*sibling) {
            self.hang(parent, Some(place), node);
        }
    }

    fn add_attrs_if_missing(&self, target: &usize, attributes: Vec<Attribute>) {
        if let Kind::Element(element) = &mut self.nodes.borrow_mut()[*target].kind {
            for Attribute { name, value } in attributes {
                if element.attributes.iter().all(|(known, _)| *known != name.local) {
                    element.attributes.push((name.local, value));
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &usize) {
        if let Some((parent, place)) = self.place_of(*target) {
            let mut nodes = self.nodes.borrow_mut();
            nodes[parent].children.remove(place);
            nodes[*target].parent = None;
        }
    }

    fn reparent_children(&self, node: &usize, new_parent: &usize) {
        let mut nodes = self.nodes.borrow_mut();
        let children = std::mem::take(&mut nodes[*node].children);
        for child in &children {
            nodes[*child].parent = Some(*new_parent);
        }
        nodes[*new_parent].children.extend(children);
    }
}
