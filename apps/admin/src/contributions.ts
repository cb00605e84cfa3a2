// One line per capability; the order of loading does not matter, activities and menus carry their own order.
export {};
