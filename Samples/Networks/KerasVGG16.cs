namespace TorchDsl.Samples.Networks;

/// <summary>VGG-16 as Keras builds and names it: 138,357,544 parameters.</summary>
[Input(3, 224, 224)]
[Conv(3, 64, 3, Padding = "same", Name = "block1_conv1"), ReLU]
[Conv(64, 64, 3, Padding = "same", Name = "block1_conv2"), ReLU, MaxPool(2, Name = "block1_pool")]
[Conv(64, 128, 3, Padding = "same", Name = "block2_conv1"), ReLU]
[Conv(128, 128, 3, Padding = "same", Name = "block2_conv2"), ReLU, MaxPool(2, Name = "block2_pool")]
[Conv(128, 256, 3, Padding = "same", Name = "block3_conv1"), ReLU]
[Conv(256, 256, 3, Padding = "same", Name = "block3_conv2"), ReLU]
[Conv(256, 256, 3, Padding = "same", Name = "block3_conv3"), ReLU, MaxPool(2, Name = "block3_pool")]
[Conv(256, 512, 3, Padding = "same", Name = "block4_conv1"), ReLU]
[Conv(512, 512, 3, Padding = "same", Name = "block4_conv2"), ReLU]
[Conv(512, 512, 3, Padding = "same", Name = "block4_conv3"), ReLU, MaxPool(2, Name = "block4_pool")]
[Conv(512, 512, 3, Padding = "same", Name = "block5_conv1"), ReLU]
[Conv(512, 512, 3, Padding = "same", Name = "block5_conv2"), ReLU]
[Conv(512, 512, 3, Padding = "same", Name = "block5_conv3"), ReLU, MaxPool(2, Name = "block5_pool")]
[Flatten, Linear(25088, 4096, Name = "fc1"), ReLU, Linear(4096, 4096, Name = "fc2"), ReLU, Linear(4096, 1000, Name = "predictions"), Softmax]
public partial class KerasVGG16;
