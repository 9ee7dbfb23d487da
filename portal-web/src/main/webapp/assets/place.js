// Moves the two fields of a place by a click, by dragging the mark, and by the arrow keys on it.
// Without this script the fields are typed into.
(function () {
  "use strict";
  var WIDTH = 720, HEIGHT = 420, EDGE = 1000, STEP = 10, FAR = 50;
  var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  function within(value) {
    return Math.max(0, Math.min(EDGE, Math.round(value)));
  }

  function prepare(place) {
    var x = document.getElementById(place.dataset.x), y = document.getElementById(place.dataset.y);
    if (!x || !y) {
      return;
    }
    var svg = place.querySelector("svg"), mark = place.querySelector(".place-mark");
    var told = place.querySelector(".place-told"), none = mark.getAttribute("aria-label");

    function show() {
      var known = x.value !== "" && y.value !== "";
      var left = known ? within(Number(x.value)) : EDGE / 2;
      var top = known ? within(Number(y.value)) : EDGE / 2;
      mark.setAttribute("transform", "translate(" + left * WIDTH / EDGE + " "
          + top * HEIGHT / EDGE + ")");
      mark.classList.toggle("unset", !known);
      told.textContent = known
          ? mark.dataset.place.replace("%x", left).replace("%y", top) : none;
      mark.setAttribute("aria-label", told.textContent);
    }

    function move(left, top) {
      x.value = within(left);
      y.value = within(top);
      show();
    }

    function follow(event) {
      var at = new DOMPoint(event.clientX, event.clientY)
          .matrixTransform(svg.getScreenCTM().inverse());
      move(at.x * EDGE / WIDTH, at.y * EDGE / HEIGHT);
    }

    svg.addEventListener("click", follow);
    mark.addEventListener("pointerdown", function (event) {
      mark.setPointerCapture(event.pointerId);
    });
    mark.addEventListener("pointermove", function (event) {
      if (mark.hasPointerCapture(event.pointerId)) {
        follow(event);
      }
    });
    mark.addEventListener("keydown", function (event) {
      var arrow = ARROWS[event.key];
      if (arrow) {
        event.preventDefault();
        var step = event.shiftKey ? FAR : STEP;
        var known = x.value !== "" && y.value !== "";
        move((known ? Number(x.value) : EDGE / 2) + arrow[0] * step,
            (known ? Number(y.value) : EDGE / 2) + arrow[1] * step);
      }
    });
    x.addEventListener("input", show);
    y.addEventListener("input", show);
    place.hidden = false;
    show();
  }

  document.querySelectorAll(".place-map").forEach(prepare);
}());
