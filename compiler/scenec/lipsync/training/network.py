"""The aligner's network in torch: a small residual stack of dilated convolutions; and the same as an ONNX file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from scenec.lipsync.features import BANDS
from scenec.lipsync.phoneset import CLASSES

CHANNELS = 128
DILATIONS = (1, 2, 4, 8, 16, 1)
DROP = 0.1


class Aligner(nn.Module):
    """(batch, BANDS, frames) -> (batch, CLASSES, frames): logits."""

    def __init__(self, channels: int = CHANNELS) -> None:
        super().__init__()
        self.first = nn.Conv1d(BANDS, channels, 5, padding=2)
        self.blocks = nn.ModuleList(
            nn.Sequential(
                nn.BatchNorm1d(channels),
                nn.ReLU(),
                nn.Conv1d(channels, channels, 3, padding=dilation, dilation=dilation),
                nn.BatchNorm1d(channels),
                nn.ReLU(),
                nn.Dropout(DROP),
                nn.Conv1d(channels, channels, 1),
            )
            for dilation in DILATIONS
        )
        self.last = nn.Conv1d(channels, CLASSES, 1)

    def forward(self, sound: torch.Tensor) -> torch.Tensor:
        """Logits of every frame."""
        hidden = self.first(sound)
        for block in self.blocks:
            hidden = hidden + block(hidden)
        logits: torch.Tensor = self.last(torch.relu(hidden))
        return logits


def save(net: Aligner, prior: NDArray[np.float32], path: Path) -> None:
    """Write the network as ONNX: "sound" -> "logits", weights in half precision, with the classes' prior beside them."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    nodes: list[Any] = []
    weights: list[Any] = []

    def held(name: str, value: torch.Tensor | NDArray[np.float32]) -> str:
        """A weight, stored in 16 bits and widened when it is used."""
        array = value.detach().numpy() if isinstance(value, torch.Tensor) else value
        weights.append(numpy_helper.from_array(array.astype(np.float16), name + ".half"))
        nodes.append(helper.make_node("Cast", [name + ".half"], [name], to=TensorProto.FLOAT))
        return name

    def node(kind: str, inputs: list[str], **attributes: Any) -> str:
        output = f"{kind}-{len(nodes)}"
        nodes.append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    def convolution(layer: Any, name: str, source: str) -> str:
        size, dilation = layer.kernel_size[0], layer.dilation[0]
        pad = dilation * (size - 1) // 2
        inputs = [source, held(name + ".weight", layer.weight), held(name + ".bias", layer.bias)]
        return node("Conv", inputs, kernel_shape=[size], dilations=[dilation], pads=[pad, pad])

    def scaled(layer: Any, name: str, source: str) -> str:
        """Batch normalisation with what it learned: a scale and a shift."""
        scale = layer.weight / torch.sqrt(layer.running_var + layer.eps)
        shift = layer.bias - layer.running_mean * scale
        made = node("Mul", [source, held(name + ".scale", scale[:, None])])
        return node("Add", [made, held(name + ".shift", shift[:, None])])

    net.eval()
    hidden = convolution(net.first, "first", "sound")
    for index, block in enumerate(net.blocks):
        layers: Any = block
        one, wide, two, narrow = (layers[at] for at in (0, 2, 3, 6))
        inner = node("Relu", [scaled(one, f"{index}.one", hidden)])
        inner = convolution(wide, f"{index}.wide", inner)
        inner = node("Relu", [scaled(two, f"{index}.two", inner)])
        hidden = node("Add", [hidden, convolution(narrow, f"{index}.narrow", inner)])
    out = convolution(net.last, "last", node("Relu", [hidden]))
    nodes.append(helper.make_node("Identity", [out], ["logits"]))
    shapes = [helper.make_tensor_value_info("sound", TensorProto.FLOAT, [1, BANDS, "frames"])]
    results = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, CLASSES, "frames"])]
    graph = helper.make_graph(nodes, "aligner", shapes, results, weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8, producer_name="scenec")
    helper.set_model_props(model, {"prior": " ".join(f"{value:.7g}" for value in prior)})
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString())
